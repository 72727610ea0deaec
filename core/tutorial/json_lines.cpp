#include "tutorial/json_lines.h"

#include <cctype>
#include <map>

namespace keyturn::tutorial {
namespace {

// Walks over valid JSON and notes the line of each value (of a member: of its name).
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) { value(""); }

  const std::map<std::string, int>& lines() const { return lines_; }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_blanks() {
    for (; std::isspace(static_cast<unsigned char>(peek())) != 0; ++at_) line_ += peek() == '\n';
  }

  std::string string() {
    std::string content;
    for (++at_; at_ < text_.size() && peek() != '"'; ++at_) {
      if (peek() == '\\') ++at_;
      content += peek();
    }
    ++at_;
    return content;
  }

  void value(const std::string& where) {
    skip_blanks();
    lines_.emplace(where, line_);
    if (peek() == '"') {
      string();
    } else if (peek() == '{' || peek() == '[') {
      parts(where, peek() == '{');
    } else {
      while (std::string_view(",]} \t\r\n").find(peek()) == std::string_view::npos && at_ < text_.size()) ++at_;
    }
    skip_blanks();
  }

  void parts(const std::string& where, bool has_names) {
    ++at_;
    skip_blanks();
    for (int index = 0; at_ < text_.size() && peek() != ']' && peek() != '}'; ++index) {
      std::string below = where + "/" + std::to_string(index);
      if (has_names) {
        below = where + "/" + string();
        lines_.emplace(below, line_);
        skip_blanks();
        ++at_;  // the colon
      }
      value(below);
      if (peek() == ',') ++at_;
      skip_blanks();
    }
    ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::map<std::string, int> lines_;
};

}  // namespace

int line_of(std::string_view text, std::string_view pointer) {
  const Walk walk(text);
  std::string where(pointer);
  while (!where.empty() && walk.lines().count(where) == 0) where.erase(where.rfind('/'));
  return walk.lines().at(where);
}

}  // namespace keyturn::tutorial
