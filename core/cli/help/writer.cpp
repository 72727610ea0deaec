#include "cli/help/writer.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace keyturn::cli {

namespace {

constexpr std::size_t kWidth = 78;
constexpr int kSectionHalves = 14;
constexpr int kStepHalves = 7;
constexpr int kBulletHalves = 4;
constexpr std::string_view kBullet = "+\bo ";  // groff's ASCII drawing of one

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return result;
}

}  // namespace

HelpWriter::HelpWriter(std::string_view name) : title_(upper(name) + "()") {
  const std::size_t used = 2 * title_.size();
  text_ = title_ + std::string(used < kWidth ? kWidth - used : 1, ' ') + title_ + "\n\n\n\n";
  heading("Name");
  paragraph(std::string(name) + " -");
  heading("Description");
}

void HelpWriter::heading(std::string_view text) {
  if (halves_ != 0) text_ += "\n";
  put(bold(upper(text)), 0);
  halves_ = kSectionHalves;
  fresh_ = Fresh::Heading;
}

void HelpWriter::subheading(std::string_view text) {
  gap();
  put(bold(text), 3);
  fresh_ = Fresh::Heading;
}

void HelpWriter::paragraph(std::string_view text) {
  gap();
  for (const std::string& row : filler_.fill(text, kWidth - column())) put(row, column());
}

void HelpWriter::prose(std::string_view markup) {
  if (!markup.empty()) prose_inside(split(markup, '\n'), 0, 0);
}

// A line is deeper than its block by as many blanks as it begins with. Returns the first line that is less deep.
std::size_t HelpWriter::prose_inside(const std::vector<std::string>& lines, std::size_t at, std::size_t depth) {
  while (at < lines.size() && lines[at].find_first_not_of(' ') >= depth) {
    const std::string_view text = std::string_view(lines[at]).substr(depth);
    const std::string_view sign = text.substr(0, 2);
    ++at;
    if (sign == "* ") {
      bullet(read_inline(text.substr(2)));
      halves_ += kBulletHalves;
      at = prose_inside(lines, at, depth + 1);
      halves_ -= kBulletHalves;
    } else if (sign == "! " || text == ">") {
      if (sign == "! ") {
        gap();
        put(bold(joined({text.substr(2), ":"})), column());
      }
      open();
      at = prose_inside(lines, at, depth + 1);
      close();
    } else {
      paragraph(read_inline(text));
    }
  }
  return at;
}

void HelpWriter::bullet(std::string_view text) {
  if (fresh_ == Fresh::Opened) fresh_ = Fresh::No;  // groff's list items bring their own
  gap();
  bool first = true;
  const std::size_t at = column() + kBulletHalves / 2;
  for (const std::string& row : filler_.fill(text, kWidth - at)) {
    if (!first) {
      put(row, at);
      continue;
    }
    text_ += joined({std::string(column(), ' '), kBullet, row, "\n"});
    first = false;
  }
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
  if (fresh_ == Fresh::No) text_ += "\n";
  fresh_ = Fresh::No;
}

void HelpWriter::put(std::string_view text, std::size_t at) {
  text_ += joined({std::string(text.empty() ? 0 : at, ' '), text, "\n"});
}

}  // namespace keyturn::cli
