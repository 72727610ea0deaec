#include "cli/yaml_text.h"

#include <utility>
#include <vector>

#include "base/text.h"
#include "cli/blobs.h"
#include "cli/yaml_values.h"

namespace keyturn::cli {

namespace {

constexpr int kDeepest = 200;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

struct Line {
  std::size_t indent = 0;
  std::string text;  // without indentation, comment and blanks at the end
  std::string raw;   // as written, for block scalars
  bool is_empty() const { return text.empty(); }
};

// Where a comment begins that is not inside quotes.
std::size_t comment_start(std::string_view text) {
  char quote = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool opens =
        i == 0 || is_blank(text[i - 1]) || std::string_view("[{,:").find(text[i - 1]) != std::string_view::npos;
    if (quote == '"' && c == '\\')
      ++i;
    else if (quote != '\0')
      quote = c == quote ? '\0' : quote;
    else if ((c == '"' || c == '\'') && opens)
      quote = c;
    else if (c == '#' && (i == 0 || is_blank(text[i - 1])))
      return i;
  }
  return text.size();
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (const std::string& raw : split(text, '\n')) {
    Line line;
    line.raw = raw;
    while (line.indent < raw.size() && raw[line.indent] == ' ') ++line.indent;
    const std::string_view content = std::string_view(raw).substr(line.indent);
    line.text = trimmed(content.substr(0, comment_start(content)));
    lines.push_back(std::move(line));
  }
  return lines;
}

// The colon that ends a key outside of quotes and brackets; npos when the text is no "key: value".
std::size_t key_end(std::string_view text) {
  if (text.empty() || text[0] == '[' || text[0] == '{') return std::string_view::npos;
  std::size_t from = 0;
  if (text[0] == '"' || text[0] == '\'') {
    from = text.find(text[0], 1);
    if (from == std::string_view::npos) return from;
  }
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == ':' && (i + 1 == text.size() || is_blank(text[i + 1]))) return i;
  }
  return std::string_view::npos;
}

class BlockReader {
 public:
  explicit BlockReader(std::string_view text) : lines_(lines_of(text)) {}

  YamlReading read() {
    skip_empty();
    if (at_ < lines_.size() && lines_[at_].text == "---") ++at_;
    YamlReading reading;
    reading.value = node(0);
    skip_empty();
    if (at_ < lines_.size()) fail("expected the end of the document");
    reading.error = error_;
    return reading;
  }

 private:
  void fail(std::string reason) {
    if (error_.empty()) error_ = std::move(reason);
    at_ = lines_.size();
  }

  void skip_empty() {
    while (at_ < lines_.size() && lines_[at_].is_empty()) ++at_;
  }

  static bool is_element(std::string_view text) { return text == "-" || text.substr(0, 2) == "- "; }

  Json node(std::size_t least_indent) {
    skip_empty();
    if (at_ >= lines_.size() || lines_[at_].indent < least_indent) return nullptr;
    if (++depth_ > kDeepest) {
      fail("nested too deeply");
      return nullptr;
    }
    const Line& line = lines_[at_];
    Json value;
    if (is_element(line.text))
      value = list(line.indent);
    else if (key_end(line.text) != std::string_view::npos)
      value = map(line.indent);
    else
      value = inline_value(std::string(line.text), least_indent == 0 ? 0 : least_indent - 1, least_indent == 0);
    --depth_;
    return value;
  }

  // "- " and what follows is read as if it stood on a line of its own, two further in.
  Json list(std::size_t indent) {
    Json value = Json::array();
    for (skip_empty(); at_ < lines_.size() && lines_[at_].indent == indent && is_element(lines_[at_].text);
         skip_empty()) {
      Line& line = lines_[at_];
      if (line.text == "-") {
        ++at_;
        value.push_back(node(indent + 1));
        continue;
      }
      std::size_t skipped = 1;
      while (is_blank(line.text[skipped])) ++skipped;
      line.text = line.text.substr(skipped);
      line.indent += skipped;
      line.raw = std::string(line.indent, ' ') + line.text;
      value.push_back(node(indent + 1));
    }
    return value;
  }

  Json map(std::size_t indent) {
    Json value = Json::object();
    for (skip_empty(); at_ < lines_.size() && lines_[at_].indent == indent; skip_empty()) {
      const std::string text = lines_[at_].text;
      const std::size_t end = key_end(text);
      if (end == std::string::npos || is_element(text)) {
        fail("expected a key");
        break;
      }
      const YamlReading key = read_yaml_flow(trimmed(std::string_view(text).substr(0, end)));
      if (!key.ok() || key.value.is_structured()) {
        fail("a key is a plain text");
        break;
      }
      const std::string rest(trimmed(std::string_view(text).substr(end + 1)));
      const std::string name = key.value.is_string() ? key.value.get<std::string>() : key.value.dump();
      if (!rest.empty()) {
        value[name] = inline_value(rest, indent, false);
        continue;
      }
      ++at_;
      skip_empty();
      // A list may stand as far in as its key.
      const bool list_below = at_ < lines_.size() && lines_[at_].indent == indent && is_element(lines_[at_].text);
      value[name] = list_below ? list(indent) : node(indent + 1);
    }
    return value;
  }

  // A value that begins on this line; flow values and plain texts may go on below, further in than `indent`.
  Json inline_value(std::string text, std::size_t indent, bool is_root) {
    ++at_;
    if (text[0] == '|' || text[0] == '>') return block_scalar(text, indent);
    while (at_ < lines_.size() && (lines_[at_].is_empty() || lines_[at_].indent > indent || is_root)) {
      if (!lines_[at_].is_empty()) text += " " + lines_[at_].text;
      ++at_;
    }
    YamlReading reading = read_yaml_flow(text);
    if (!reading.ok()) fail(reading.error);
    return std::move(reading.value);
  }

  Json block_scalar(std::string_view header, std::size_t indent) {
    std::vector<std::string> parts;
    std::size_t inner = 0;
    for (; at_ < lines_.size(); ++at_) {
      const Line& line = lines_[at_];
      const bool blank = trimmed(line.raw).empty();
      if (!blank && line.indent <= indent) break;
      if (!blank && inner == 0) inner = line.indent;
      parts.push_back(blank ? std::string() : line.raw.substr(std::min(inner, line.raw.size())));
    }
    while (!parts.empty() && parts.back().empty()) parts.pop_back();
    const bool folded = header[0] == '>';
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool joins = folded && i > 0 && !parts[i].empty() && !parts[i - 1].empty();
      if (i > 0) text += joins ? ' ' : '\n';
      text += parts[i];
    }
    if (header.find('-') == std::string_view::npos) text += '\n';
    return text;
  }

  std::vector<Line> lines_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string error_;
};

}  // namespace

YamlReading read_yaml(std::string_view text) { return BlockReader(text).read(); }

}  // namespace keyturn::cli
