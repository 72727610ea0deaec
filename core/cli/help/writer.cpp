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

HelpWriter::HelpWriter(std::string_view title) : title_(upper(title) + "()") {
  const std::size_t used = 2 * title_.size();
  text_ = title_ + std::string(used < kWidth ? kWidth - used : 1, ' ') + title_ + "\n\n\n\n";
}

void HelpWriter::heading(std::string_view text) {
  if (halves_ != 0) text_ += "\n";
  put(styled(upper(text), LetterStyle::Bold), 0);
  halves_ = kSectionHalves;
  fresh_ = Fresh::Heading;
}

void HelpWriter::subheading(std::string_view text) {
  gap();
  put(styled(text, LetterStyle::Bold), 3);
  fresh_ = Fresh::Heading;
}

void HelpWriter::paragraph(const StyledText& text) {
  gap();
  for (const StyledText& row : filler_.fill(text, kWidth - column())) put(row, column());
}

void HelpWriter::prose(const std::vector<Block>& blocks) {
  for (const Block& found : blocks) {
    if (found.kind == BlockKind::Paragraph) paragraph(found.text);
    if (found.kind == BlockKind::Bullet) {
      bullet(found.text);
      halves_ += kBulletHalves;
      prose(found.inside);
      halves_ -= kBulletHalves;
    }
    if (found.kind == BlockKind::Remark) {
      gap();
      StyledText title;
      append(title, found.text);
      append(title, ":");
      for (Letter& letter : title) letter.style = LetterStyle::Bold;
      put(title, column());
    }
    if (found.kind == BlockKind::Remark || found.kind == BlockKind::Quotation) {
      open();
      prose(found.inside);
      close();
    }
  }
}

void HelpWriter::bullet(const StyledText& text) {
  if (fresh_ == Fresh::Opened) fresh_ = Fresh::No;  // groff's list items bring their own
  gap();
  bool first = true;
  const std::size_t at = column() + kBulletHalves / 2;
  for (const StyledText& row : filler_.fill(text, kWidth - at)) {
    if (!first) {
      put(row, at);
      continue;
    }
    text_ += joined({std::string(column(), ' '), kBullet, overstruck(row), "\n"});
    first = false;
  }
}

void HelpWriter::line(std::string_view text, int at) {
  put(styled(text), static_cast<std::size_t>(at));
  fresh_ = Fresh::No;
}

void HelpWriter::block(std::string_view text) {
  gap();
  open();
  for (const std::string& row : split(text, '\n')) put(styled(row), column());
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

void HelpWriter::put(const StyledText& text, std::size_t at) {
  text_ += joined({std::string(text.empty() ? 0 : at, ' '), overstruck(text), "\n"});
}

}  // namespace keyturn::cli
