#include "cli/help/plain_text.h"

namespace keyturn::cli {

namespace {

bool is_paragraph(std::string_view line) {
  if (line.empty() || line.front() == ' ') return false;
  const bool is_sign = std::string_view("*=!?>|-+#%").find(line.front()) != std::string_view::npos;
  return !is_sign || (line.size() > 1 && line[1] != ' ');
}

std::string_view first_paragraph(std::string_view markup) {
  while (!markup.empty()) {
    const std::size_t end = markup.find('\n');
    const std::string_view line = markup.substr(0, end);
    if (line.starts_with("& ")) return line.substr(2);
    if (is_paragraph(line)) return line;
    markup.remove_prefix(end == std::string_view::npos ? markup.size() : end + 1);
  }
  return {};
}

}  // namespace

std::string plain_text(std::string_view markup) {
  std::string text;
  bool in_code = false;
  for (std::size_t at = 0; at < markup.size(); ++at) {
    const char sign = markup[at];
    const bool is_mark = sign == '*' || sign == '_' || sign == '[';
    if (sign == '\\' && at + 1 < markup.size()) {
      text += markup[++at];
    } else if (sign == '`') {
      in_code = !in_code;
    } else if (!in_code && sign == ']') {
      at = markup.find(')', at);
    } else if (in_code || !is_mark) {
      text += sign;
    }
  }
  // Behind code and links the prose has a blank that reStructuredText needs, and no reader.
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool before_sign =
        at + 1 < text.size() && std::string_view(",.;:)").find(text[at + 1]) != std::string_view::npos;
    const bool is_set_off = before_sign && (at + 2 == text.size() || text[at + 2] == ' ');
    if (text[at] != ' ' || !is_set_off) result += text[at];
  }
  return result;
}

std::string first_sentence(std::string_view markup) {
  std::string text = plain_text(first_paragraph(markup));
  const std::size_t end = text.find(". ");
  if (end != std::string::npos) text.erase(end + 1);
  if (!text.empty() && text.back() == ':') text.back() = '.';  // what a list would follow
  return text;
}

}  // namespace keyturn::cli
