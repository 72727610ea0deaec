#include "items/number.h"

#include <algorithm>

#include "items/errors.h"

namespace keyturn::items {

namespace {

constexpr std::size_t kMostDigits = 38;
constexpr int kLargestExponent = 126;    // of 0.DIGITS * 10^e: 9.99E+125
constexpr int kSmallestExponent = -129;  // 1E-130
constexpr int kFarExponent = 1'000'000;  // what an exponent is cut to while it is read

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

// Comparison of 0.A and 0.B.
int compare_digits(const std::string& a, const std::string& b) {
  const int order = a.compare(b);
  return order < 0 ? -1 : (order > 0 ? 1 : 0);
}

// Digits of a whole number that counts units of 10^(-scale).
std::string scaled(const std::string& digits, int exponent, int scale) {
  return digits + std::string(static_cast<std::size_t>(exponent + scale) - digits.size(), '0');
}

void pad_left(std::string& digits, std::size_t size) { digits.insert(0, size - digits.size(), '0'); }

std::string sum(std::string a, std::string b) {
  const std::size_t size = std::max(a.size(), b.size()) + 1;
  pad_left(a, size);
  pad_left(b, size);
  int carry = 0;
  for (std::size_t i = size; i-- > 0;) {
    const int digit = (a[i] - '0') + (b[i] - '0') + carry;
    a[i] = static_cast<char>('0' + digit % 10);
    carry = digit / 10;
  }
  return a;
}

// a - b for a >= b of the same size.
std::string difference(std::string a, const std::string& b) {
  int borrow = 0;
  for (std::size_t i = a.size(); i-- > 0;) {
    int digit = (a[i] - '0') - (b[i] - '0') - borrow;
    borrow = digit < 0 ? 1 : 0;
    if (borrow != 0) digit += 10;
    a[i] = static_cast<char>('0' + digit);
  }
  return a;
}

}  // namespace

Number::Number(std::int64_t whole) : negative_(whole < 0) {
  const std::string text = std::to_string(whole);
  digits_ = text.substr(negative_ ? 1 : 0);
  exponent_ = static_cast<int>(digits_.size());
  digits_.erase(digits_.find_last_not_of('0') + 1);
  if (digits_.empty()) exponent_ = 0;
}

Result<Number> Number::from_parts(bool negative, std::string digits, int exponent) {
  const std::size_t first = digits.find_first_not_of('0');
  if (first == std::string::npos) return Number();
  digits.erase(digits.find_last_not_of('0') + 1);
  digits.erase(0, first);
  exponent -= static_cast<int>(first);
  if (exponent > kLargestExponent) return errors::number_overflow();
  if (exponent < kSmallestExponent) return errors::number_underflow();
  if (digits.size() > kMostDigits) return errors::number_too_precise();
  Number number;
  number.negative_ = negative;
  number.digits_ = std::move(digits);
  number.exponent_ = exponent;
  return number;
}

Result<Number> Number::parse(std::string_view text) {
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  const std::size_t whole = count_digits(rest);
  std::string digits(rest.substr(0, whole));
  rest.remove_prefix(whole);
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    const std::size_t fraction = count_digits(rest);
    digits += rest.substr(0, fraction);
    rest.remove_prefix(fraction);
  }
  if (digits.empty()) return errors::not_a_number(text);
  int exponent = 0;
  if (rest.starts_with('e') || rest.starts_with('E')) {
    rest.remove_prefix(1);
    const bool down = rest.starts_with('-');
    if (down || rest.starts_with('+')) rest.remove_prefix(1);
    if (rest.empty()) return errors::not_a_number(text);
    for (; !rest.empty() && is_digit(rest.front()); rest.remove_prefix(1)) {
      exponent = std::min(exponent * 10 + (rest.front() - '0'), kFarExponent);
    }
    if (down) exponent = -exponent;
  }
  if (!rest.empty()) return errors::not_a_number(text);
  return from_parts(negative, std::move(digits), static_cast<int>(whole) + exponent);
}

std::string Number::text() const {
  if (digits_.empty()) return "0";
  const int length = static_cast<int>(digits_.size());
  std::string result = negative_ ? "-" : "";
  if (exponent_ <= 0) return result + "0." + std::string(static_cast<std::size_t>(-exponent_), '0') + digits_;
  if (exponent_ >= length) return result + scaled(digits_, exponent_, 0);
  const auto point = static_cast<std::size_t>(exponent_);
  return result + digits_.substr(0, point) + "." + digits_.substr(point);
}

std::size_t Number::size() const {
  const std::size_t sign = negative_ ? 1 : 0;
  const auto half = [](std::size_t digits) { return (digits + 1) / 2; };
  const auto length = static_cast<int>(digits_.size());
  if (exponent_ <= 0 || exponent_ >= length) return 1 + sign + half(digits_.size());
  const auto point = static_cast<std::size_t>(exponent_);
  return 1 + sign + half(point) + half(digits_.size() - point);
}

Number Number::negated() const {
  Number result = *this;
  if (!digits_.empty()) result.negative_ = !negative_;
  return result;
}

int compare(const Number& a, const Number& b) {
  const auto sign = [](const Number& n) { return n.digits_.empty() ? 0 : (n.negative_ ? -1 : 1); };
  if (sign(a) != sign(b)) return sign(a) < sign(b) ? -1 : 1;
  if (sign(a) == 0) return 0;
  const int magnitude =
      a.exponent_ != b.exponent_ ? (a.exponent_ < b.exponent_ ? -1 : 1) : compare_digits(a.digits_, b.digits_);
  return a.negative_ ? -magnitude : magnitude;
}

Result<Number> add(const Number& a, const Number& b) {
  if (a.digits_.empty()) return b;
  if (b.digits_.empty()) return a;
  const auto places = [](const Number& n) { return static_cast<int>(n.digits_.size()) - n.exponent_; };
  const int scale = std::max({places(a), places(b), -a.exponent_, -b.exponent_});
  std::string left = scaled(a.digits_, a.exponent_, scale);
  std::string right = scaled(b.digits_, b.exponent_, scale);
  if (a.negative_ == b.negative_) {
    std::string digits = sum(std::move(left), std::move(right));
    const int exponent = static_cast<int>(digits.size()) - scale;
    return Number::from_parts(a.negative_, std::move(digits), exponent);
  }
  const std::size_t size = std::max(left.size(), right.size());
  pad_left(left, size);
  pad_left(right, size);
  const bool left_is_larger = left >= right;
  std::string digits = left_is_larger ? difference(left, right) : difference(right, left);
  return Number::from_parts(left_is_larger ? a.negative_ : b.negative_, std::move(digits),
                            static_cast<int>(size) - scale);
}

Result<Number> subtract(const Number& a, const Number& b) { return add(a, b.negated()); }

}  // namespace keyturn::items
