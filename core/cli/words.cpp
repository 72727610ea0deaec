#include "cli/words.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"

namespace keyturn::cli {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name(char c) { return is_name_start(c) || (c >= '0' && c <= '9'); }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Script read() {
    while (at_ < text_.size() && script_.refused.empty()) read_one();
    const bool waits_for_more = command_.joint != Joint::Always && command_.words.empty() && !word_;
    end_command(Joint::Always);
    script_.incomplete = script_.incomplete || waits_for_more;
    return std::move(script_);
  }

 private:
  void read_one() {
    const char c = text_[at_];
    if (c == '\n' || c == ';') {
      ++at_;
      end_command(Joint::Always);
    } else if (is_blank(c)) {
      ++at_;
      end_word();
    } else if (c == '&' || c == '|') {
      read_joint(c);
    } else if (c == '>' || c == '<') {
      refuse("This terminal has no redirection (<, >).");
    } else if (c == '(' || c == ')') {
      refuse("This terminal has no subshells: put parentheses in quotes.");
    } else if (c == '#' && !word_) {
      while (at_ < text_.size() && text_[at_] != '\n') ++at_;
    } else if (c == '\\') {
      read_backslash();
    } else if (c == '\'') {
      read_single_quoted();
    } else if (c == '"') {
      read_double_quoted();
    } else if (c == '$') {
      read_variable(false);
    } else if (c == '`') {
      refuse("This terminal has no command substitution: put backticks in single quotes.");
    } else {
      add(c, false);
      ++at_;
    }
  }

  void read_joint(char c) {
    const bool twice = at_ + 1 < text_.size() && text_[at_ + 1] == c;
    if (!twice) {
      return refuse(c == '|' ? "This terminal has no pipes: --query chooses what is printed."
                             : "This terminal runs one command at a time: it has no background jobs (&).");
    }
    at_ += 2;
    end_command(c == '&' ? Joint::IfSucceeded : Joint::IfFailed);
  }

  void read_backslash() {
    if (at_ + 1 == text_.size()) {
      script_.incomplete = true;
      ++at_;
      return;
    }
    const char next = text_[at_ + 1];
    if (next == '\n') {
      at_ += 2;
    } else if (next == '\r' && at_ + 2 < text_.size() && text_[at_ + 2] == '\n') {
      at_ += 3;
    } else if (is_blank(next) && !word_) {
      script_.collapsed_continuations = true;
      at_ += 2;
      while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
      if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    } else {
      add(next, true);
      at_ += 2;
    }
  }

  void read_single_quoted() {
    begin_word();
    const std::size_t end = text_.find('\'', at_ + 1);
    if (end == std::string_view::npos) {
      script_.incomplete = script_.open_quote = true;
      at_ = text_.size();
      return;
    }
    add_text(text_.substr(at_ + 1, end - at_ - 1), true);
    at_ = end + 1;
  }

  void read_double_quoted() {
    begin_word();
    add_text("", true);
    ++at_;
    while (at_ < text_.size() && text_[at_] != '"' && script_.refused.empty()) {
      const char c = text_[at_];
      const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
      if (c == '\\' && next == '\n') {
        at_ += 2;
      } else if (c == '\\' && (next == '$' || next == '`' || next == '"' || next == '\\')) {
        add(next, true);
        at_ += 2;
      } else if (c == '$') {
        read_variable(true);
      } else if (c == '`') {
        refuse("This terminal has no command substitution: put backticks in single quotes.");
      } else {
        add(c, true);
        ++at_;
      }
    }
    if (at_ >= text_.size() && script_.refused.empty()) script_.incomplete = script_.open_quote = true;
    ++at_;
  }

  void read_variable(bool quoted) {
    const std::string_view rest = text_.substr(at_ + 1);
    std::string name;
    std::size_t length = 0;
    if (!rest.empty() && rest[0] == '(') return refuse("This terminal has no command substitution $(…).");
    if (!rest.empty() && rest[0] == '?') {
      name = "?";
      length = 1;
    } else if (!rest.empty() && rest[0] == '{') {
      const std::size_t end = rest.find('}');
      if (end != std::string_view::npos) {
        name = rest.substr(1, end - 1);
        length = end + 1;
      }
    } else if (!rest.empty() && is_name_start(rest[0])) {
      while (length < rest.size() && is_name(rest[length])) ++length;
      name = rest.substr(0, length);
    }
    at_ += 1 + length;
    if (length == 0) return add('$', quoted);
    begin_word();
    word_->pieces.push_back({std::move(name), true, quoted});
  }

  void begin_word() {
    if (!word_) word_.emplace();
  }

  void add_text(std::string_view text, bool quoted) {
    begin_word();
    auto& pieces = word_->pieces;
    if (pieces.empty() || pieces.back().is_variable || pieces.back().quoted != quoted)
      pieces.push_back({"", false, quoted});
    pieces.back().text += text;
  }

  void add(char c, bool quoted) { add_text(std::string_view(&c, 1), quoted); }

  void end_word() {
    if (word_) command_.words.push_back(std::move(*word_));
    word_.reset();
  }

  void end_command(Joint next) {
    end_word();
    // A line end right after && or || continues the command.
    if (command_.words.empty() && next == Joint::Always) {
      if (script_.commands.empty()) command_.joint = Joint::Always;
      return;
    }
    if (!command_.words.empty()) script_.commands.push_back(std::move(command_));
    command_ = {};
    command_.joint = next;
  }

  void refuse(std::string sentence) {
    script_.refused = std::move(sentence);
    at_ = text_.size();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Script script_;
  ShellCommand command_;
  std::optional<Word> word_;
};

}  // namespace

Script parse_script(std::string_view text) { return Reader(text).read(); }

std::vector<std::string> expanded(const std::vector<Word>& words, const Variables& variables) {
  std::vector<std::string> result;
  for (const Word& word : words) {
    std::string text;
    bool exists = false;  // an unquoted variable without a value leaves no word
    for (const Piece& piece : word.pieces) {
      if (!piece.is_variable) {
        const bool home = !piece.quoted && !exists && !piece.text.empty() && piece.text[0] == '~' &&
                          (piece.text.size() == 1 || piece.text[1] == '/');
        text += home ? variables("HOME") + piece.text.substr(1) : piece.text;
        exists = true;
        continue;
      }
      const std::string value = variables(piece.text);
      if (piece.quoted) {
        text += value;
        exists = true;
        continue;
      }
      for (const char c : value) {
        if (!is_blank(c) && c != '\n') {
          text += c;
          exists = true;
        } else if (exists) {
          result.push_back(std::exchange(text, {}));
          exists = false;
        }
      }
    }
    if (exists) result.push_back(std::move(text));
  }
  return result;
}

std::string shell_quoted(std::string_view text) {
  constexpr std::string_view kPlain = "-_./:=,@%+~";
  const bool plain = !text.empty() && text[0] != '~' && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_name(c) || kPlain.find(c) != std::string_view::npos;
  });
  if (plain) return std::string(text);
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace keyturn::cli
