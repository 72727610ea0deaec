// DynamoDB's number: decimal, exact, up to 38 significant digits, of magnitude 1E-130 to 9.99…E+125. Zeros that carry
// nothing are dropped, so that equal numbers are the same value (facts sheet 13.2).
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace keyturn::items {

class Number {
 public:
  Number() = default;  // zero
  explicit Number(std::int64_t whole);

  // The three range errors, or "cannot be converted to a numeric value".
  static Result<Number> parse(std::string_view text);

  // The value is 0.DIGITS * 10^exponent; zero has no digits. Digits neither begin nor end with '0'.
  static Result<Number> from_parts(bool negative, std::string digits, int exponent);

  bool is_negative() const { return negative_; }
  const std::string& digits() const { return digits_; }
  int exponent() const { return exponent_; }

  // Written out without an exponent, as DynamoDB answers: "42.12", "-0.001", 1 and 125 zeros.
  std::string text() const;

  // Bytes as DynamoDB counts them: one, one for every two digits before and after the point, one for a minus sign.
  std::size_t size() const;

  friend Result<Number> add(const Number& a, const Number& b);
  friend Result<Number> subtract(const Number& a, const Number& b);

  // Below zero when a < b, above when a > b.
  friend int compare(const Number& a, const Number& b);
  friend bool operator==(const Number& a, const Number& b) { return compare(a, b) == 0; }
  friend bool operator<(const Number& a, const Number& b) { return compare(a, b) < 0; }

 private:
  Number negated() const;

  bool negative_ = false;
  std::string digits_;
  int exponent_ = 0;
};

Result<Number> add(const Number& a, const Number& b);
Result<Number> subtract(const Number& a, const Number& b);
int compare(const Number& a, const Number& b);

}  // namespace keyturn::items
