// Numbers as Python's decimal module writes them, in the context of the AWS CLI's high-level DynamoDB commands: 38
// digits, nothing is ever rounded. https://docs.python.org/3/library/decimal.html
#pragma once
#include <string>
#include <string_view>

#include "cli/attempt.h"

namespace keyturn::cli {

struct Decimal {
  bool negative = false;
  std::string digits;  // without zeros in front; "0" for zero
  int exponent = 0;    // of the last digit

  bool is_zero() const { return digits == "0"; }
  bool is_whole() const;
  std::string text() const;  // "1.50", "1E+5"

  friend bool operator<(const Decimal& left, const Decimal& right);
};

// "007", "-1.50", "1e5", "1_000". It fails as Python does: the exception's text alone.
Attempt<Decimal> read_decimal(std::string_view text);

}  // namespace keyturn::cli
