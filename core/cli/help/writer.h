// Lays out a help page as `man` does in the AWS CLI: a title line, headings, paragraphs filled to 78 columns, indented
// (facts sheet aws-cli.md, section 7).
#pragma once
#include <string>
#include <string_view>

namespace keyturn::cli {

class HelpWriter {
 public:
  explicit HelpWriter(std::string_view title);

  void heading(std::string_view text);
  void paragraph(std::string_view text, int indent = 7);  // filled, an empty line after it
  void line(std::string_view text, int indent = 7);       // as it is
  void bullet(std::string_view text, int indent = 7);     // "o text", an empty line after it
  void block(std::string_view text, int indent);          // lines as they are, an empty line after them
  void gap();                                             // an empty line, never two

  std::string page();  // with the closing line

 private:
  std::string title_;
  std::string text_;
};

}  // namespace keyturn::cli
