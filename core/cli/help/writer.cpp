#include "cli/help/writer.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::cli {

namespace {

constexpr std::size_t kWidth = 78;
constexpr int kSectionHalves = 14;
constexpr int kStepHalves = 7;
constexpr int kNumberHalves = 6;
constexpr int kHangingHalves = 14;

// The title stands at both ends of the first line. Where the line is too short for it, one is struck over the other.
std::string title_line(const std::string& title) {
  const std::size_t size = title.size();
  if (2 * size <= kWidth) return joined({title, std::string(kWidth - 2 * size, ' '), title});
  const std::size_t shared = 2 * size - kWidth;
  std::string line = title.substr(0, size - shared);
  for (std::size_t at = 0; at < shared; ++at) {
    line += title[size - shared + at];
    line += kBackspace;
    line += title[at];
  }
  return line + title.substr(shared);
}

bool is_literal(std::string_view line, std::size_t depth) {
  if (line.find_first_not_of(' ') != depth || line[depth] != '|') return false;
  return line.size() == depth + 1 || line[depth + 1] == ' ';
}

}  // namespace

HelpWriter::HelpWriter(std::string_view name, const Hyphenation& hyphenation, std::string_view first_heading)
    : title_(joined({name, "()"})), filler_(hyphenation) {
  text_ = title_line(title_) + "\n\n\n\n";
  heading("Name");
  paragraph(joined({name, " -"}));
  if (!first_heading.empty()) heading(first_heading);
}

void HelpWriter::heading(std::string_view text) {
  if (halves_ != 0) text_ += "\n";
  put(bold(text), 0);
  halves_ = kSectionHalves;
  fresh_ = Fresh::Heading;
}

void HelpWriter::subheading(std::string_view text) {
  gap();
  put(bold(text), 3);
  fresh_ = Fresh::Heading;
}

void HelpWriter::paragraph(std::string_view text) {
  if (fresh_ != Fresh::Opened) gap();
  fresh_ = Fresh::No;
  rows(text);
}

void HelpWriter::prose(std::string_view markup) {
  if (!markup.empty()) prose_inside(split(markup, '\n'), 0, 0);
}

// A line is deeper than its block by as many blanks as it begins with. Returns the first line that is less deep.
std::size_t HelpWriter::prose_inside(const std::vector<std::string>& lines, std::size_t at, std::size_t depth) {
  const auto inside = [&](int halves) {
    halves_ += halves;
    at = prose_inside(lines, at, depth + 1);
    halves_ -= halves;
    fresh_ = Fresh::No;
  };
  while (at < lines.size() && lines[at].find_first_not_of(' ') >= depth && !lines[at].empty()) {
    const std::string_view line = std::string_view(lines[at]).substr(depth);
    const bool is_marked = line.size() == 1 || line[1] == ' ';
    const char sign = is_marked ? line.front() : '\0';
    const std::string_view text = is_marked ? line.substr(std::min<std::size_t>(2, line.size())) : line;
    ++at;
    if (sign == '*') {
      bullet(read_inline(text));
      inside(kBulletHalves);
    } else if (sign == '=') {
      const std::size_t end = text.find(' ');
      item(text.substr(0, end), kNumberHalves, read_inline(text.substr(end + 1)));
      inside(kNumberHalves);
    } else if (sign == '!' || sign == '>') {
      if (sign == '!') {
        gap();
        put(bold(joined({text, ":"})), column());
      }
      fresh_ = Fresh::Opened;
      inside(kStepHalves);
    } else if (sign == '?') {
      item("", 0, text);
      fresh_ = Fresh::Opened;
      inside(kHangingHalves);
    } else if (sign == '|') {
      std::vector<std::string> block = {read_inline(text)};
      for (; at < lines.size() && is_literal(lines[at], depth); ++at)
        block.push_back(read_inline(std::string_view(lines[at]).substr(std::min(depth + 2, lines[at].size()))));
      this->block(join(block, "\n"));
    } else if (sign == '%') {
      heading(text);
    } else if (sign == '#') {
      subheading(read_inline(text));
    } else if (sign == '-') {
      put(without_marks(read_inline(text)), column());
    } else if (sign == '+') {
      rows(read_inline(text));
    } else {
      paragraph(read_inline(sign == '&' ? text : line));
    }
  }
  return at;
}

void HelpWriter::rows(std::string_view text) {
  for (const std::string& row : filler_.fill(text, kWidth - column())) put(row, column());
}

// groff's items bring an empty line with them, also where they come first in what has been opened.
void HelpWriter::item(std::string_view sign, int halves, std::string_view text) {
  gap();
  const std::size_t begin = column();
  halves_ += halves;
  const std::size_t at = text_.size();
  rows(text);
  if (text_.size() == at) text_ += std::string(column(), ' ') + "\n";
  halves_ -= halves;
  text_.replace(at + begin, width_of(sign), sign);
}

void HelpWriter::line(std::string_view text, int at) {
  put(text, static_cast<std::size_t>(at));
  fresh_ = Fresh::No;
}

void HelpWriter::block(std::string_view text) {
  gap();
  open();
  for (const std::string& row : split(text, '\n')) put(row, column());
  close();
}

void HelpWriter::open() {
  halves_ += kStepHalves;
  fresh_ = Fresh::Opened;
}

void HelpWriter::close() {
  halves_ -= kStepHalves;
  fresh_ = Fresh::No;
}

std::string HelpWriter::page() {
  return text_ + "\n\n\n" + std::string(title_.size() < kWidth ? kWidth - title_.size() : 0, ' ') + title_ + "\n";
}

void HelpWriter::gap() {
  if (fresh_ != Fresh::Heading) text_ += "\n";
  fresh_ = Fresh::No;
}

void HelpWriter::put(std::string_view text, std::size_t at) {
  text_ += joined({std::string(text.empty() ? 0 : at, ' '), text, "\n"});
}

}  // namespace keyturn::cli
