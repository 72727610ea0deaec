// A place in a YAML text, and the scalars that begin there. The first failure is kept; from then on the cursor is at
// the end. Contexts and words of failures are libyaml's (https://github.com/yaml/libyaml), which the AWS CLI reads
// with.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/yaml_node.h"

namespace keyturn::cli {

class YamlCursor {
 public:
  explicit YamlCursor(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  bool is(char c) const { return peek() == c && !at_end(); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool blank_at(std::size_t ahead) const;  // a blank, a line end or the end
  bool indicator(char c) const { return is(c) && blank_at(1); }
  bool document_mark(std::string_view mark) const;  // "---" or "..." at the start of a line

  YamlMark mark() const { return mark_; }
  YamlMark token_mark() const;  // libyaml counts the end of the text as a line of its own
  std::size_t column() const { return mark_.column; }
  void advance(std::size_t count = 1);

  // Over blanks, comments and line ends to what comes next. True when it begins a line.
  bool skip_to_token(bool was_at_line_start, bool in_flow);

  // Quotes and all.
  std::string quoted();
  // Goes on over lines that are indented by more than `parent`; in flow style over all.
  std::string plain(std::ptrdiff_t parent, bool in_flow);
  bool starts_plain(bool in_flow) const;
  // `|` or `>` and what is indented by more than `parent`.
  std::string block(std::ptrdiff_t parent);

  void fail(std::string_view context, YamlMark from, std::string_view problem, YamlMark at);
  void fail(std::string error);
  const std::string& error() const { return error_; }

 private:
  bool at_break() const { return is('\n') || (is('\r') && peek(1) == '\n'); }
  bool ends_plain(bool in_flow) const;
  std::size_t skip_breaks();
  void append_escape(std::string& out, YamlMark begin);

  std::string_view text_;
  std::size_t at_ = 0;
  YamlMark mark_;
  std::string error_;
};

}  // namespace keyturn::cli
