// A terminal line as bash reads it: commands joined by `;`, `&&`, `||`, each a list of words with quotes and escapes
// resolved and variables still to be filled in. https://www.gnu.org/software/bash/manual/bash.html#Shell-Syntax
// One reading is ours: a backslash followed by blanks where a word would begin, as documents that were copied from a
// page have it, stands for the line continuation that it once was.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::cli {

struct Piece {
  std::string text;  // the text, or a variable's name
  bool is_variable = false;
  bool quoted = false;  // an unquoted variable's value is split at blanks

  friend bool operator==(const Piece&, const Piece&) = default;
};

struct Word {
  std::vector<Piece> pieces;
};

enum class Joint { Always, IfSucceeded, IfFailed };

struct ShellCommand {
  Joint joint = Joint::Always;  // how it hangs on the command before it
  std::vector<Word> words;
};

struct Script {
  std::vector<ShellCommand> commands;
  bool collapsed_continuations = false;  // "\ " was read as a line continuation
  bool incomplete = false;               // ends inside a quote, after a backslash or after && or ||
  bool open_quote = false;               // ends inside a quote
  std::string refused;                   // a sentence about what this terminal does not do; nothing may run then
};

Script parse_script(std::string_view text);

using Variables = std::function<std::string(std::string_view name)>;

// The words of a command with its variables filled in and `~` as the home folder.
std::vector<std::string> expanded(const std::vector<Word>& words, const Variables& variables);

// `text` as one word for a shell, in single quotes where needed.
std::string shell_quoted(std::string_view text);

}  // namespace keyturn::cli
