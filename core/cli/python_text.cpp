#include "cli/python_text.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/text.h"

namespace keyturn::cli {

namespace {

std::string hex_escape(unsigned char byte) {
  char text[8];
  std::snprintf(text, sizeof text, "\\x%02x", byte);
  return text;
}

std::string repr_bytes(const Json& value) {
  const auto& bytes = value.get_binary();
  std::string text = "b'";
  for (const std::uint8_t byte : bytes) {
    if (byte == '\\' || byte == '\'') text += '\\';
    if (byte == '\n')
      text += "\\n";
    else if (byte == '\t')
      text += "\\t";
    else if (byte == '\r')
      text += "\\r";
    else if (byte < 0x20 || byte >= 0x7f)
      text += hex_escape(byte);
    else
      text += static_cast<char>(byte);
  }
  return text + "'";
}

// The digits of an int() literal without the underscores; empty when they are not one.
std::string digits_of(std::string_view text) {
  std::string digits;
  char before = '_';
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_digit && (c != '_' || before == '_')) return {};
    if (is_digit) digits += c;
    before = c;
  }
  return before == '_' ? std::string() : digits;
}

}  // namespace

std::string python_repr_text(std::string_view text) {
  const bool double_quotes = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  const char quote = double_quotes ? '"' : '\'';
  std::string result(1, quote);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') result += '\\';
    if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (c == '\r')
      result += "\\r";
    else if (byte < 0x20 || byte == 0x7f)
      result += hex_escape(byte);
    else
      result += c;
  }
  return result + quote;
}

std::string python_float(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  char text[40];
  int precision = 0;
  for (; precision < 17; ++precision) {
    std::snprintf(text, sizeof text, "%.*e", precision, value);
    if (std::strtod(text, nullptr) == value) break;
  }
  const std::string_view scientific = text;
  const int exponent = std::atoi(std::string(scientific.substr(scientific.find('e') + 1)).c_str());
  if (exponent < -4 || exponent >= 16) return text;
  std::snprintf(text, sizeof text, "%.*f", precision > exponent ? precision - exponent : 1, value);
  return text;
}

std::string python_repr(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null: return "None";
    case Json::value_t::boolean: return value.get<bool>() ? "True" : "False";
    case Json::value_t::string: return python_repr_text(value.get_ref<const std::string&>());
    case Json::value_t::number_float: return python_float(value.get<double>());
    case Json::value_t::binary: return repr_bytes(value);
    case Json::value_t::array: {
      std::string text = "[";
      for (const Json& element : value) text += (text.size() > 1 ? ", " : "") + python_repr(element);
      return text + "]";
    }
    case Json::value_t::object: {
      std::string text = "{";
      for (const auto& [key, member] : value.items()) {
        text += joined({text.size() > 1 ? ", " : "", python_repr_text(key), ": ", python_repr(member)});
      }
      return text + "}";
    }
    default: return value.dump();
  }
}

std::string python_str(const Json& value) { return value.is_string() ? value.get<std::string>() : python_repr(value); }

std::string_view python_type(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null: return "NoneType";
    case Json::value_t::boolean: return "bool";
    case Json::value_t::string: return "str";
    case Json::value_t::number_float: return "float";
    case Json::value_t::binary: return "bytes";
    case Json::value_t::array: return "list";
    case Json::value_t::object: return "dict";
    default: return "int";
  }
}

std::string python_class(const Json& value) { return joined({"<class '", python_type(value), "'>"}); }

std::optional<std::int64_t> python_int(std::string_view text) {
  std::string_view rest = trimmed(text);
  std::string number;
  if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
    if (rest.front() == '-') number = "-";
    rest.remove_prefix(1);
  }
  const std::string digits = digits_of(rest);
  if (digits.empty()) return std::nullopt;
  number += digits;
  std::int64_t value = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
  if (read.ec != std::errc()) return std::nullopt;
  return value;
}

std::optional<double> python_float_value(std::string_view text) {
  const std::string number(trimmed(text));
  if (number.empty() || number.find_first_of("xX") != std::string::npos) return std::nullopt;
  char* end = nullptr;
  const double value = std::strtod(number.c_str(), &end);
  if (*end != '\0') return std::nullopt;
  return value;
}

}  // namespace keyturn::cli
