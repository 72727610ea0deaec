#include "cli/yaml_values.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>

namespace keyturn::cli {

namespace {

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

}  // namespace

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
