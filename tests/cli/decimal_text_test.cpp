// The texts were taken from Python's decimal with the context of boto3's DynamoDB types.
#include "cli/decimal_text.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace keyturn;
using namespace keyturn::cli;

namespace {

std::string text_of(std::string_view written) {
  const Attempt<Decimal> number = read_decimal(written);
  return number ? number.value().text() : number.error().message;
}

std::string signals(std::string_view names) { return "[" + std::string(names) + "]"; }

}  // namespace

TEST_CASE("A number keeps the digits it was written with", "[cli][decimal]") {
  struct Case {
    std::string_view written;
    std::string_view text;
  };
  const Case cases[] = {
      {"1", "1"},
      {"007", "7"},
      {"1.50", "1.50"},
      {"1e5", "1E+5"},
      {"1E-7", "1E-7"},
      {"-0", "-0"},
      {"0.000001", "0.000001"},
      {"0.0000001", "1E-7"},
      {"123.456e-3", "0.123456"},
      {".5", "0.5"},
      {"-.5", "-0.5"},
      {"5.", "5"},
      {"1_0.5", "10.5"},
      {"+5", "5"},
      {"0e5", "0E+5"},
      {"1e126", "1E+126"},
      {"1e-165", "1E-165"},
      {"12.5e3", "1.25E+4"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.written);
    CHECK(text_of(c.written) == c.text);
  }
  CHECK(text_of("1" + std::string(37, '0')) == "1" + std::string(37, '0'));
}

TEST_CASE("Nothing is rounded: what does not fit ends in Python's signals", "[cli][decimal]") {
  CHECK(text_of("1" + std::string(38, '0')) == signals("<class 'decimal.Rounded'>"));
  CHECK(text_of(std::string(39, '1')) == signals("<class 'decimal.Inexact'>, <class 'decimal.Rounded'>"));
  CHECK(text_of("1e127") ==
        signals("<class 'decimal.Overflow'>, <class 'decimal.Inexact'>, <class 'decimal.Rounded'>"));
  CHECK(text_of("12e-166") ==
        signals("<class 'decimal.Underflow'>, <class 'decimal.Inexact'>, <class 'decimal.Rounded'>"));
  CHECK(text_of("1e-166") == signals("<class 'decimal.Underflow'>, <class 'decimal.Inexact'>, "
                                     "<class 'decimal.Rounded'>, <class 'decimal.Clamped'>"));
  CHECK(text_of("0e127") == signals("<class 'decimal.Clamped'>"));
  for (const std::string_view text : {".inf", "abc", "-", "1e", "1e3.", ""}) {
    CAPTURE(text);
    CHECK(text_of(text) == signals("<class 'decimal.ConversionSyntax'>"));
  }
}

TEST_CASE("Numbers are ordered by their value", "[cli][decimal]") {
  const std::string_view ordered[] = {"-12", "-2", "-0.5", "0", "1e-5", "0.5", "2", "12", "1e3"};
  for (std::size_t i = 0; i + 1 < std::size(ordered); ++i) {
    CAPTURE(ordered[i]);
    CHECK(read_decimal(ordered[i]).value() < read_decimal(ordered[i + 1]).value());
    CHECK_FALSE(read_decimal(ordered[i + 1]).value() < read_decimal(ordered[i]).value());
  }
  CHECK_FALSE(read_decimal("1.0").value() < read_decimal("1").value());
  CHECK_FALSE(read_decimal("0").value() < read_decimal("-0").value());
}
