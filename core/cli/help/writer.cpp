#include "cli/help_writer.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "base/text.h"

namespace keyturn::cli {

namespace {

constexpr std::size_t kWidth = 78;

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return result;
}

std::string blanks(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

}  // namespace

HelpWriter::HelpWriter(std::string_view title) : title_(upper(title) + "()") {
  const std::size_t used = 2 * title_.size();
  text_ = title_ + std::string(used < kWidth ? kWidth - used : 1, ' ') + title_ + "\n\n\n\n";
}

void HelpWriter::heading(std::string_view text) { text_ += upper(text) + "\n"; }

void HelpWriter::paragraph(std::string_view text, int indent) {
  std::string current = blanks(indent);
  bool has_words = false;
  for (const std::string& word : split(text, ' ')) {
    if (word.empty()) continue;
    if (has_words && current.size() + 1 + word.size() > kWidth) {
      text_ += current + "\n";
      current = blanks(indent);
      has_words = false;
    }
    current += (has_words ? " " : "") + word;
    has_words = true;
  }
  text_ += current + "\n\n";
}

void HelpWriter::line(std::string_view text, int indent) { text_ += joined({blanks(indent), text, "\n"}); }

void HelpWriter::bullet(std::string_view text, int indent) {
  line(joined({"o ", text}), indent);
  text_ += "\n";
}

void HelpWriter::block(std::string_view text, int indent) {
  for (const std::string& row : split(text, '\n')) line(row, indent);
  text_ += "\n";
}

void HelpWriter::gap() {
  if (text_.size() < 2 || text_.substr(text_.size() - 2) != "\n\n") text_ += "\n";
}

std::string HelpWriter::page() {
  gap();
  return text_ + "\n\n" + std::string(title_.size() < kWidth ? kWidth - title_.size() : 0, ' ') + title_ + "\n";
}

}  // namespace keyturn::cli
