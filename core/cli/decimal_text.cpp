#include "cli/decimal_text.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/text.h"

namespace keyturn::cli {

namespace {

constexpr int kPrecision = 38;
constexpr int kGreatest = 126;   // adjusted exponent
constexpr int kSmallest = -128;  // adjusted exponent
constexpr int kLastDigit = kSmallest - kPrecision + 1;
constexpr int kExponentLimit = 1000000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Failure signals(std::initializer_list<std::string_view> names) {
  std::vector<std::string> classes;
  for (const std::string_view name : names) classes.push_back(joined({"<class 'decimal.", name, "'>"}));
  return unexpected(joined({"[", join(classes, ", "), "]"}));
}

int adjusted(const Decimal& number) { return number.exponent + static_cast<int>(number.digits.size()) - 1; }

// Zeros at the end can be dropped without rounding, but even that is refused.
Attempt<Decimal> in_context(Decimal number) {
  const auto size = static_cast<int>(number.digits.size());
  if (number.is_zero()) {
    if (number.exponent > kGreatest || number.exponent < kLastDigit) return signals({"Clamped"});
    return number;
  }
  if (adjusted(number) > kGreatest) return signals({"Overflow", "Inexact", "Rounded"});
  const int surplus = std::max(size - kPrecision, kLastDigit - number.exponent);
  if (surplus <= 0) return number;
  const auto last_kept = static_cast<std::size_t>(std::max(size - surplus, 0));
  const bool exact = number.digits.find_first_not_of('0', last_kept) == std::string::npos;
  if (exact) return signals({"Rounded"});
  if (adjusted(number) >= kSmallest) return signals({"Inexact", "Rounded"});
  if (surplus >= size && (surplus > size || number.digits.front() <= '5')) {
    return signals({"Underflow", "Inexact", "Rounded", "Clamped"});
  }
  return signals({"Underflow", "Inexact", "Rounded"});
}

}  // namespace

bool Decimal::is_whole() const {
  if (exponent >= 0) return true;
  const std::size_t fraction = std::min(digits.size(), static_cast<std::size_t>(-exponent));
  return is_zero() ||
         (fraction < digits.size() && digits.find_first_not_of('0', digits.size() - fraction) == std::string::npos);
}

std::string Decimal::text() const {
  std::string result = negative ? "-" : "";
  const int leading = adjusted(*this);
  if (exponent <= 0 && leading >= -6) {
    if (exponent == 0) return result + digits;
    const auto fraction = static_cast<std::size_t>(-exponent);
    const std::string padded =
        digits.size() > fraction ? digits : std::string(fraction + 1 - digits.size(), '0') + digits;
    return result + padded.substr(0, padded.size() - fraction) + "." + padded.substr(padded.size() - fraction);
  }
  result += digits[0];
  if (digits.size() > 1) result += "." + digits.substr(1);
  return result + (leading < 0 ? "E" : "E+") + std::to_string(leading);
}

bool operator<(const Decimal& left, const Decimal& right) {
  const auto sign = [](const Decimal& number) { return number.is_zero() ? 0 : number.negative ? -1 : 1; };
  if (sign(left) != sign(right)) return sign(left) < sign(right);
  if (sign(left) == 0) return false;
  const bool swapped = left.negative;
  const Decimal& small = swapped ? right : left;
  const Decimal& great = swapped ? left : right;
  if (adjusted(small) != adjusted(great)) return adjusted(small) < adjusted(great);
  const std::size_t size = std::max(small.digits.size(), great.digits.size());
  return small.digits + std::string(size - small.digits.size(), '0') <
         great.digits + std::string(size - great.digits.size(), '0');
}

Attempt<Decimal> read_decimal(std::string_view written) {
  std::string text(trimmed(written));
  text.erase(std::remove(text.begin(), text.end(), '_'), text.end());
  Decimal number;
  std::size_t at = 0;
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) number.negative = text[at++] == '-';
  std::size_t digits = 0;
  for (bool after_point = false; at < text.size(); ++at) {
    if (text[at] == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (!is_digit(text[at])) break;
    number.digits += text[at];
    ++digits;
    if (after_point) --number.exponent;
  }
  if (digits == 0) return signals({"ConversionSyntax"});
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    const bool below = at < text.size() && text[at] == '-';
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    int exponent = 0;
    const std::size_t begin = at;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      exponent = std::min(exponent * 10 + (text[at] - '0'), kExponentLimit);
    }
    if (at == begin) return signals({"ConversionSyntax"});
    number.exponent += below ? -exponent : exponent;
  }
  if (at < text.size()) return signals({"ConversionSyntax"});
  number.digits.erase(0, std::min(number.digits.find_first_not_of('0'), number.digits.size() - 1));
  return in_context(std::move(number));
}

}  // namespace keyturn::cli
