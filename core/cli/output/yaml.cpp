#include <algorithm>
#include <string>
#include <vector>

#include "cli/decimal_text.h"
#include "cli/output/attribute.h"
#include "cli/output/formats.h"
#include "cli/output/json_writer.h"
#include "cli/output/utf8.h"
#include "cli/output/yaml_scalar.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

constexpr int kBestWidth = 80;
constexpr int kIndent = 2;
constexpr std::size_t kLongestBytesKey = 120;  // with "!!binary" the 128 of a simple key

// libyaml's emitter, as far as block style needs it. Its state says what stands before the next character, which
// decides about blanks, line breaks and the indentation of lists.
class YamlWriter {
 public:
  std::string finish() && {
    if (column_ > 0) out_ += '\n';
    return std::move(out_);
  }

  void write_node(const Json& value, bool in_map) {
    if (value.is_array() && !value.empty()) return write_list(value, in_map);
    if (value.is_object() && !value.empty()) return write_map(value);
    if (value.is_binary()) return write_attribute(opened_attribute(value));
    if (value.is_structured()) return write_indicator(value.is_array() ? "[]" : "{}", false);
    indent_ += kIndent;
    if (value.is_string())
      write_text(value.get_ref<const std::string&>(), false);
    else
      write_plain(value.is_number_float() ? python_float(value.get<double>()) : value.dump(), false);
    indent_ -= kIndent;
  }

 private:
  void write_list(const Json& list, bool in_map) {
    const bool stays = in_map && !only_indentation_;  // below its key
    if (!stays) indent_ += kIndent;
    for (const Json& element : list) {
      start_line();
      write_indicator("-", true);
      write_node(element, false);
    }
    if (!stays) indent_ -= kIndent;
  }

  void write_map(const Json& map) {
    std::vector<std::string> keys;
    for (auto member = map.begin(); member != map.end(); ++member) keys.push_back(member.key());
    std::sort(keys.begin(), keys.end());
    indent_ += kIndent;
    for (const std::string& key : keys) {
      start_line();
      if (is_simple_yaml_key(key)) {
        write_text(key, true);
        put(":");
      } else {
        write_indicator("?", true);
        indent_ += kIndent;
        write_text(key, false);
        indent_ -= kIndent;
        start_line();
        write_indicator(":", true);
      }
      write_node(map[key], true);
    }
    indent_ -= kIndent;
  }

  // Bytes, a number as it is written, or a set: a map whose values are null.
  void write_attribute(const Json& attribute) {
    const std::string& type = attribute.begin().key();
    const Json& value = attribute.begin().value();
    if (value.is_string()) {
      indent_ += kIndent;
      write_element(type[0], value.get<std::string>(), false);
      indent_ -= kIndent;
      return;
    }
    std::vector<std::string> elements = value.get<std::vector<std::string>>();
    if (type == "SS") std::sort(elements.begin(), elements.end());
    if (type == "NS") std::stable_sort(elements.begin(), elements.end(), is_less_number);
    separate();
    put("!!set");
    indent_ += kIndent;
    for (const std::string& element : elements) {
      start_line();
      const bool is_simple = type == "BS" ? element.size() <= kLongestBytesKey : is_simple_yaml_key(element);
      if (!is_simple) {
        write_indicator("?", true);
        indent_ += kIndent;
      }
      write_element(type[0], element, is_simple);
      if (!is_simple) {
        indent_ -= kIndent;
        start_line();
      }
      write_indicator_after_key(is_simple);
      write_plain("null", false);
    }
    indent_ -= kIndent;
  }

  void write_indicator_after_key(bool is_simple) {
    if (is_simple)
      put(":");
    else
      write_indicator(":", true);
  }

  // `type` is an AttributeValue's: N, B or S.
  void write_element(char type, const std::string& text, bool is_key) {
    if (type == 'S') return write_text(text, is_key);
    separate();
    if (type == 'B') return put("!!binary \"" + text + "\"");
    const Attempt<Decimal> number = read_decimal(text);
    const bool needs_tag = number && number.value().is_whole() && !reads_as_integer(text);
    put(needs_tag ? "!!int " + text : text);
  }

  static bool is_less_number(const std::string& left, const std::string& right) {
    const Attempt<Decimal> a = read_decimal(left);
    const Attempt<Decimal> b = read_decimal(right);
    return a && b && a.value() < b.value();
  }

  void write_text(const std::string& text, bool is_key) {
    switch (yaml_quotes(text, is_key)) {
      case YamlQuotes::None: return write_plain(text, is_key);
      case YamlQuotes::Single: return write_single_quoted(text, is_key);
      case YamlQuotes::Double: return write_double_quoted(text, is_key);
    }
  }

  void write_plain(std::string_view text, bool is_key) {
    separate();
    bool after_space = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_key && text[at] == ' ' && !after_space && column_ > kBestWidth && !is_space(text, at + 1))
        start_line();
      else
        put_byte(text[at]);
      after_space = text[at] == ' ';
      if (!after_space) after_blank_ = only_indentation_ = false;
    }
  }

  void write_single_quoted(std::string_view text, bool is_key) {
    separate();
    put("'");
    bool after_space = false;
    bool after_break = false;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
      if (text[at] == ' ') {
        const bool inside = at != 0 && at + 1 != text.size();
        const bool folds = !is_key && inside && !after_space && column_ > kBestWidth && !is_space(text, at + 1);
        if (folds)
          start_line();
        else
          put_byte(' ');
        after_space = true;
      } else if (is_yaml_break(text, at)) {
        if (!after_break && text[at] == '\n') break_line();
        break_line(text.substr(at, code_point_at(text, at).size));
        only_indentation_ = true;
        after_break = true;
      } else {
        if (after_break) start_line();
        if (text[at] == '\'') put("'");
        put(text.substr(at, code_point_at(text, at).size));
        after_space = after_break = false;
      }
    }
    if (after_break) start_line();
    put("'");
  }

  void write_double_quoted(std::string_view text, bool is_key) {
    separate();
    put("\"");
    bool after_space = false;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = code_point_at(text, at);
      const bool is_quote = text[at] == '"' || text[at] == '\\';
      const bool is_escaped = is_quote || !is_printable_in_yaml(text, at) || is_yaml_break(text, at);
      if (is_escaped) {
        put(escaped(point.value));
      } else if (text[at] == ' ' && !is_key && !after_space && column_ > kBestWidth && at != 0 &&
                 at + 1 != text.size()) {
        start_line();
        if (is_space(text, at + 1)) put("\\");
      } else {
        put(text.substr(at, point.size));
      }
      after_space = !is_escaped && text[at] == ' ';
      at += point.size;
    }
    put("\"");
  }

  static std::string escaped(std::uint32_t point) {
    constexpr std::string_view named("\0\a\b\t\n\v\f\r\x1b\"\\", 11);
    constexpr std::string_view names = "0abtnvfre\"\\";
    const std::size_t index = point < 0x80 ? named.find(static_cast<char>(point)) : std::string_view::npos;
    if (index != std::string_view::npos) return {'\\', names[index]};
    if (point == 0x85) return "\\N";
    if (point == 0x2028) return "\\L";
    if (point == 0x2029) return "\\P";
    constexpr std::string_view digits = "0123456789ABCDEF";
    const int length = point <= 0xFF ? 2 : point <= 0xFFFF ? 4 : 8;
    std::string text = length == 2 ? "\\x" : length == 4 ? "\\u" : "\\U";
    for (int shift = 4 * (length - 1); shift >= 0; shift -= 4)
      text += digits[point >> static_cast<unsigned>(shift) & 15];
    return text;
  }

  static bool is_space(std::string_view text, std::size_t at) { return at < text.size() && text[at] == ' '; }

  // Goes to the indentation of the current node, on a new line unless only indentation stands before.
  void start_line() {
    const int indent = std::max(indent_, 0);
    if (!only_indentation_ || column_ > indent || (column_ == indent && !after_blank_)) break_line();
    while (column_ < indent) put_byte(' ');
    after_blank_ = true;
    only_indentation_ = true;
  }

  void break_line(std::string_view line_end = "\n") {
    out_ += line_end;
    column_ = 0;
  }

  // The one blank between an indicator and what follows it.
  void separate() {
    if (!after_blank_) put_byte(' ');
    after_blank_ = false;
  }

  // Something that may be followed by more on the same line: "-", "?", ":", or an empty collection.
  void write_indicator(std::string_view text, bool keeps_indentation) {
    const bool stays = only_indentation_ && keeps_indentation;
    separate();
    put(text);
    only_indentation_ = stays;
  }

  void put(std::string_view text) {
    for (const char c : text) put_byte(c);
    after_blank_ = false;
    only_indentation_ = false;
  }

  void put_byte(char c) {
    out_ += c;
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++column_;
  }

  std::string out_;
  int indent_ = -kIndent;
  int column_ = 0;  // in characters
  bool after_blank_ = true;
  bool only_indentation_ = true;  // nothing but indentation and indicators that keep it stands on the line
};

}  // namespace

std::string yaml_output(const Json& document) {
  if (!document.is_structured() && !document.is_binary()) return one_line_json(document) + "\n";
  YamlWriter writer;
  writer.write_node(document, false);
  return std::move(writer).finish();
}

}  // namespace keyturn::cli
