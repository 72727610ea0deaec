#include "cli/yaml_values.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <utility>

#include "base/text.h"
#include "cli/blobs.h"
#include "cli/json_text.h"

namespace keyturn::cli {

namespace {

constexpr int kDeepest = 200;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool whole_number(std::string_view text, int base, std::int64_t& value) {
  if (!text.empty() && text[0] == '+') text.remove_prefix(1);
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value, base);
  return !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size();
}

bool is_float(std::string_view text) {
  std::size_t digits = 0, points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c))
      ++digits;
    else if (c == '.')
      ++points;
    else if ((c == 'e' || c == 'E') && digits > 0 && i + 1 < text.size()) {
      std::int64_t exponent = 0;
      return whole_number(text.substr(i + 1), 10, exponent) && points <= 1;
    } else if (!((c == '-' || c == '+') && i == 0)) {
      return false;
    }
  }
  return digits > 0 && points == 1;
}

class FlowReader {
 public:
  explicit FlowReader(std::string_view text) : text_(text) {}

  YamlReading read() {
    YamlReading reading;
    reading.value = value(false);
    skip_blanks();
    if (at_ < text_.size()) fail("unexpected text after a value");
    reading.error = error_;
    return reading;
  }

 private:
  void fail(std::string reason) {
    if (error_.empty()) error_ = std::move(reason);
    at_ = text_.size();
  }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }

  bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }

  Json value(bool inside) {
    skip_blanks();
    std::string_view tag;
    if (is_at('!')) {
      const std::size_t begin = at_;
      while (at_ < text_.size() && !is_blank(text_[at_])) ++at_;
      tag = text_.substr(begin, at_ - begin);
      skip_blanks();
    }
    if (is_at('&') || is_at('*') || is_at('%') || is_at('@') || is_at('`')) {
      fail("anchors, aliases and reserved signs are not read");
      return nullptr;
    }
    if (is_at('{') || is_at('[')) {
      if (++depth_ > kDeepest) {
        fail("nested too deeply");
        return nullptr;
      }
      Json nested = is_at('{') ? map() : list();
      --depth_;
      return nested;
    }
    const bool quoted = is_at('"') || is_at('\'');
    const std::string text = quoted ? (is_at('"') ? double_quoted() : single_quoted()) : plain(inside);
    if (tag == "!!binary") {
      auto bytes = from_lenient_base64(text);
      if (!bytes) fail("!!binary is base64");
      return bytes ? Json::binary(std::move(*bytes)) : Json();
    }
    return quoted || tag == "!!str" ? Json(text) : yaml_plain_value(text);
  }

  std::string plain(bool inside) {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const bool before_blank = at_ + 1 == text_.size() || is_blank(text_[at_ + 1]);
      if (inside && (c == ',' || c == ']' || c == '}' || c == '[' || c == '{')) break;
      if (c == ':' &&
          (before_blank || (inside && std::string_view(",]}").find(text_[at_ + 1]) != std::string_view::npos))) {
        if (inside) break;
        fail("mapping values are not allowed here");
        return {};
      }
      ++at_;
    }
    return std::string(trimmed(text_.substr(begin, at_ - begin)));
  }

  std::string single_quoted() {
    std::string text;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '\'') {
        text += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '\'') {
        text += text_[at_++];
      } else {
        ++at_;
        return text;
      }
    }
    fail("a quote is not closed");
    return {};
  }

  // YAML's double quoted scalars are JSON's strings for what people write.
  std::string double_quoted() {
    const std::size_t begin = at_;
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    ++at_;
    if (at_ <= text_.size()) {
      const JsonReading reading = read_json(text_.substr(begin, at_ - begin));
      if (reading.ok() && reading.value.is_string()) return reading.value.get<std::string>();
    }
    fail("a quoted text is not right");
    return {};
  }

  Json list() {
    Json result = Json::array();
    ++at_;
    for (skip_blanks(); !is_at(']') && at_ < text_.size(); skip_blanks()) {
      result.push_back(value(true));
      skip_blanks();
      if (is_at(','))
        ++at_;
      else if (!is_at(']'))
        fail("did not find expected ',' or ']'");
    }
    if (!is_at(']'))
      fail("did not find expected ',' or ']'");
    else
      ++at_;
    return result;
  }

  Json map() {
    Json result = Json::object();
    ++at_;
    for (skip_blanks(); !is_at('}') && at_ < text_.size(); skip_blanks()) {
      const Json key = value(true);
      skip_blanks();
      Json entry;
      if (is_at(':')) {
        ++at_;
        skip_blanks();
        if (!is_at(',') && !is_at('}')) entry = value(true);
      }
      if (key.is_structured() || key.is_binary()) fail("a key is a plain text");
      result[key.is_string() ? key.get<std::string>() : key.dump()] = std::move(entry);
      skip_blanks();
      if (is_at(','))
        ++at_;
      else if (!is_at('}'))
        fail("did not find expected ',' or '}'");
    }
    if (!is_at('}'))
      fail("did not find expected ',' or '}'");
    else
      ++at_;
    return result;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string error_;
};

}  // namespace

YamlReading read_yaml_flow(std::string_view text) { return FlowReader(text).read(); }

Json yaml_plain_value(std::string_view text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return nullptr;
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  std::int64_t number = 0;
  if (whole_number(text, 10, number)) return number;
  if (text.substr(0, 2) == "0x" && whole_number(text.substr(2), 16, number)) return number;
  if (text.substr(0, 2) == "0o" && whole_number(text.substr(2), 8, number)) return number;
  if (is_float(text)) return std::strtod(std::string(text).c_str(), nullptr);
  if (text == ".inf" || text == "+.inf") return std::numeric_limits<double>::infinity();
  if (text == "-.inf") return -std::numeric_limits<double>::infinity();
  if (text == ".nan") return std::nan("");
  return std::string(text);
}

}  // namespace keyturn::cli
