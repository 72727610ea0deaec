#include "cli/help/prose.h"

#include <string>

#include "base/text.h"

namespace keyturn::cli {

namespace {

bool is_letter_or_digit(char sign) {
  return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

// An address may be broken after "/" and "#", before "." and after a hyphen, as docutils lets groff do.
void append_address(StyledText& text, std::string_view address) {
  append(text, " <");
  for (std::size_t at = 0; at < address.size(); ++at) {
    Letter letter{address[at], LetterStyle::Plain, false};
    const char next = at + 1 < address.size() ? address[at + 1] : ' ';
    if (letter.sign == '/' || letter.sign == '#' || letter.sign == '-')
      letter.may_end_line = is_letter_or_digit(next);
    else
      letter.may_end_line = next == '.';
    text.push_back(letter);
  }
  append(text, ">");
}

class InlineReader {
 public:
  explicit InlineReader(std::string_view markup) : markup_(markup) {}

  StyledText read() {
    for (at_ = 0; at_ < markup_.size(); ++at_) one(markup_[at_]);
    return std::move(text_);
  }

 private:
  void one(char sign) {
    if (sign == '\\' && at_ + 1 < markup_.size()) return put(markup_[++at_]);
    if (sign == '`') return toggle(LetterStyle::Bold, in_code_);
    if (in_code_) return put(sign);
    if (sign == '*') return toggle(LetterStyle::Bold, in_other_);
    if (sign == '_') return toggle(LetterStyle::Underlined, in_other_);
    if (sign == '[') return;
    if (sign != ']') return put(sign);
    const std::size_t end = markup_.find(')', at_);
    append_address(text_, markup_.substr(at_ + 2, end - at_ - 2));
    at_ = end;
  }

  void toggle(LetterStyle style, bool& open) {
    open = !open;
    style_ = open ? style : LetterStyle::Plain;
  }

  void put(char sign) { text_.push_back({sign, style_, false}); }

  std::string_view markup_;
  StyledText text_;
  std::size_t at_ = 0;
  LetterStyle style_ = LetterStyle::Plain;
  bool in_code_ = false;
  bool in_other_ = false;
};

struct Line {
  std::size_t depth;
  std::string text;
};

std::vector<Block> read_lines(const std::vector<Line>& lines, std::size_t& at, std::size_t depth) {
  std::vector<Block> blocks;
  while (at < lines.size() && lines[at].depth >= depth) {
    const std::string_view text = lines[at].text;
    const std::string_view rest = text.substr(text.size() < 2 ? text.size() : 2);
    ++at;
    Block block;
    if (text == ">")
      block.kind = BlockKind::Quotation;
    else if (text.substr(0, 2) == "* ")
      block = {BlockKind::Bullet, read_inline(rest), {}};
    else if (text.substr(0, 2) == "! ")
      block = {BlockKind::Remark, styled(rest), {}};
    else
      block.text = read_inline(text);
    block.inside = read_lines(lines, at, depth + 1);
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace

StyledText read_inline(std::string_view markup) { return InlineReader(markup).read(); }

std::vector<Block> read_prose(std::string_view markup) {
  std::vector<Line> lines;
  if (markup.empty()) return {};
  for (const std::string& line : split(markup, '\n')) {
    const std::size_t depth = std::min(line.find_first_not_of(' '), line.size());
    lines.push_back({depth, line.substr(depth)});
  }
  std::size_t at = 0;
  return read_lines(lines, at, 0);
}

}  // namespace keyturn::cli
