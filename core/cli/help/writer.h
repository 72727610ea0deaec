// Lays out a help page as `man` does in the AWS CLI: a title line, headings, paragraphs filled to 78 columns and
// indented (facts sheet aws-cli.md, section 7).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/help/filling.h"
#include "cli/help/struck_text.h"

namespace keyturn::cli {

class HelpWriter {
 public:
  // Begins with the title line and Name; what comes next is the text below `first_heading`, if there is one. What parts
  // its words has to stay as long as the writer.
  HelpWriter(std::string_view name, const Hyphenation& hyphenation, std::string_view first_heading = "Description");

  void heading(std::string_view text);     // of a section, which begins at column 7
  void subheading(std::string_view text);  // at column 3
  void paragraph(std::string_view text);   // filled, an empty line before it unless something has just been opened
  void prose(std::string_view markup);     // of assets/help (scripts/help_text.py says what it is)
  void bullet(std::string_view text) { item(kBullet, kBulletHalves, text); }
  void line(std::string_view text, int column);  // as it is
  void block(std::string_view text);             // lines as they are, one step in, an empty line before them

  // What follows stands three or four columns further in, and back.
  void open();
  void close();

  std::string page();  // with the closing line

 private:
  static constexpr std::string_view kBullet = "+\bo";  // groff's ASCII drawing of one
  static constexpr int kBulletHalves = 4;

  void gap();
  void rows(std::string_view text);
  void item(std::string_view sign, int halves, std::string_view text);
  std::size_t prose_inside(const std::vector<std::string>& lines, std::size_t at, std::size_t depth);
  void put(std::string_view text, std::size_t column);
  std::size_t column() const { return static_cast<std::size_t>(halves_) / 2; }

  std::string title_;
  std::string text_;
  Filler filler_;
  int halves_ = 0;  // half columns: a step is three and a half of them, as docutils has it
  enum class Fresh { No, Opened, Heading };
  Fresh fresh_ = Fresh::No;  // nothing yet since open() or a heading: no empty line before what comes
};

}  // namespace keyturn::cli
