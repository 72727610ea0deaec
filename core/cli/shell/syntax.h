// What a line says before anything of it runs: commands with their words, assignments and redirections, tied together
// by pipes and joints. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::cli::shell {

struct Script;

// A part of a word: text with its quotes gone, or what is filled in when the command runs.
struct Piece {
  enum class Kind { Text, Variable, Output };

  Kind kind = Kind::Text;
  std::string text;                        // the text, or the variable's name
  bool quoted = false;                     // unquoted values are split at blanks
  std::shared_ptr<const Script> commands;  // of Output: $(…)
};

struct Word {
  std::vector<Piece> pieces;
};

struct Assignment {
  std::string name;
  Word value;
};

struct Redirection {
  enum class Kind { Read, Write, Append, Duplicate, Document };

  Kind kind = Kind::Read;
  int stream = 0;                        // 0 input, 1 output, 2 errors
  int source = 0;                        // of Duplicate: the stream that it becomes
  Word file;                             // of Read, Write and Append
  std::shared_ptr<const Word> document;  // of Document: the text that becomes the input
};

struct SimpleCommand {
  std::vector<Assignment> assignments;
  std::vector<Word> words;
  std::vector<Redirection> redirections;

  bool empty() const { return assignments.empty() && words.empty() && redirections.empty(); }
};

using Pipeline = std::vector<SimpleCommand>;

enum class Joint { Always, IfSucceeded, IfFailed };

struct Step {
  Joint joint = Joint::Always;  // how it hangs on the step before it
  Pipeline pipeline;
};

struct Script {
  std::vector<Step> steps;
};

}  // namespace keyturn::cli::shell
