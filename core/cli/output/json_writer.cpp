#include "cli/output/json_writer.h"

#include <cstdint>

#include "base/text.h"
#include "cli/output/utf8.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

constexpr std::size_t kNoIndent = 0;

struct Style {
  std::size_t indent = kNoIndent;
  std::string_view comma = ", ";
  std::string_view colon = ": ";
  bool ascii_only = false;
};

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[unit >> static_cast<unsigned>(shift) & 15];
}

void append_beyond_ascii(std::string& out, std::string_view text, std::size_t& at) {
  const CodePoint point = code_point_at(text, at);
  at += point.size;
  if (point.value < 0x10000) return append_unit(out, point.value);
  append_unit(out, 0xD800 + ((point.value - 0x10000) >> 10));
  append_unit(out, 0xDC00 + ((point.value - 0x10000) & 0x3FF));
}

void append_text(std::string& out, std::string_view text, const Style& style) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    if (style.ascii_only && byte >= 0x80) {
      append_beyond_ascii(out, text, at);
      continue;
    }
    ++at;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      case '\f': out += "\\f"; break;
      case '\b': out += "\\b"; break;
      default:
        if (byte < 0x20)
          append_unit(out, byte);
        else
          out += c;
    }
  }
  out += '"';
}

void append_break(std::string& out, std::size_t depth, const Style& style) {
  out += '\n';
  out.append(depth * style.indent, ' ');
}

void append_value(std::string& out, const Json& value, std::size_t depth, const Style& style);

// The elements of a list or map: `write_one` writes what stands between two commas.
template <typename WriteOne>
void append_elements(std::string& out, const Json& value, std::size_t depth, const Style& style, WriteOne write_one) {
  bool is_first = true;
  for (auto element = value.begin(); element != value.end(); ++element) {
    if (!is_first) out += style.comma;
    if (style.indent != kNoIndent) append_break(out, depth + 1, style);
    write_one(element);
    is_first = false;
  }
  if (style.indent != kNoIndent) append_break(out, depth, style);
}

void append_value(std::string& out, const Json& value, std::size_t depth, const Style& style) {
  if (value.is_string()) return append_text(out, value.get_ref<const std::string&>(), style);
  if (value.is_number_float()) {
    out += python_float(value.get<double>());
  } else if (value.is_array() && !value.empty()) {
    out += '[';
    append_elements(out, value, depth, style,
                    [&](const auto& element) { append_value(out, *element, depth + 1, style); });
    out += ']';
  } else if (value.is_object() && !value.empty()) {
    out += '{';
    append_elements(out, value, depth, style, [&](const auto& element) {
      append_text(out, element.key(), style);
      out += style.colon;
      append_value(out, *element, depth + 1, style);
    });
    out += '}';
  } else {
    out += value.dump();
  }
}

std::string written(const Json& value, const Style& style) {
  std::string out;
  append_value(out, value, 0, style);
  return out;
}

}  // namespace

std::string indented_json(const Json& value) { return written(value, {4, ",", ": ", false}); }

std::string one_line_json(const Json& value) { return written(value, {kNoIndent, ", ", ": ", false}); }

std::string ascii_json(const Json& value) { return written(value, {kNoIndent, ", ", ": ", true}); }

std::string compact_ascii_json(const Json& value) { return written(value, {kNoIndent, ",", ":", true}); }

}  // namespace keyturn::cli
