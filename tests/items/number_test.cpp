// Facts sheet 13.2: magnitude 1E-130 to 9.99E+125, 38 digits, zeros that carry nothing dropped. The byte counts are
// AWS' rule as measured against the limit of 400 KB; the sheet does not have them.
#include <catch2/catch_test_macros.hpp>

#include "items/number.h"

using namespace keyturn;
using namespace keyturn::items;

namespace {

Number number(std::string_view text) { return Number::parse(text).value(); }
std::string refused(std::string_view text) { return Number::parse(text).error().message; }

const std::string kDigits38 = "12345678901234567890123456789012345678";

}  // namespace

TEST_CASE("A number is answered without exponent and without zeros that carry nothing", "[items][number]") {
  struct Case {
    std::string given;
    std::string answered;
  };
  const Case cases[] = {
      {"0", "0"},
      {"-0", "0"},
      {"0.000", "0"},
      {"0042.1200", "42.12"},
      {"+7", "7"},
      {".5", "0.5"},
      {"5.", "5"},
      {"-1.50", "-1.5"},
      {"1E3", "1000"},
      {"1.5e-3", "0.0015"},
      {"12e+2", "1200"},
      {"1E125", "1" + std::string(125, '0')},
      {"1E-130", "0." + std::string(129, '0') + "1"},
      {kDigits38, kDigits38},
      {kDigits38 + "000", kDigits38 + "000"},
  };
  for (const Case& one : cases) {
    INFO(one.given);
    CHECK(number(one.given).text() == one.answered);
    CHECK(number(number(one.given).text()) == number(one.given));
  }
}

TEST_CASE("What is no number, too large, too small or too precise is refused", "[items][number]") {
  CHECK(refused("") == "The parameter cannot be converted to a numeric value");
  for (const char* text : {"abc", "1e", "1e+", "--1", "1 ", ".", "-", "0x10", "NaN", "1.2.3"}) {
    CHECK(refused(text) == std::string("The parameter cannot be converted to a numeric value: ") + text);
  }
  const std::string overflow =
      "Number overflow. Attempting to store a number with magnitude larger than supported range";
  const std::string underflow =
      "Number underflow. Attempting to store a number with magnitude smaller than supported range";
  CHECK(refused("1E126") == overflow);
  CHECK(refused("-1E126") == overflow);
  CHECK(refused("1E99999999999999999999") == overflow);
  CHECK(refused("1E-131") == underflow);
  CHECK(refused(kDigits38 + "9") == "Attempting to store more than 38 significant digits in a Number");
  CHECK(number("9." + std::string(37, '9') + "E125").text().size() == 126);
}

TEST_CASE("A number costs a byte for two digits on each side of the point", "[items][number]") {
  struct Case {
    const char* text;
    std::size_t bytes;
  };
  const Case cases[] = {{"0", 1},     {"1", 2},         {"12", 2},     {"123", 3},
                        {"1234", 3},  {"0042", 2},      {"100", 2},    {"1010", 3},
                        {"1.5", 3},   {"0.0000001", 2}, {"1E125", 2},  {"1E-100", 2},
                        {"1.234", 4}, {"3.14159", 5},   {"123456", 4}, {"100.5", 4},
                        {"0.15", 2},  {"-42", 3},       {"-0", 1},     {"12345678901234567890123456789012345678", 20}};
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(number(one.text).size() == one.bytes);
  }
}

TEST_CASE("Numbers are ordered by value", "[items][number]") {
  const char* const ascending[] = {"-1E125", "-20", "-3", "-2.5", "-0.001", "0",
                                   "1E-130", "0.5", "2",  "10",   "10.01",  "1E125"};
  for (std::size_t i = 0; i + 1 < std::size(ascending); ++i) {
    INFO(ascending[i] << " < " << ascending[i + 1]);
    CHECK(number(ascending[i]) < number(ascending[i + 1]));
    CHECK_FALSE(number(ascending[i + 1]) < number(ascending[i]));
  }
  CHECK(number("1.0") == number("1"));
  CHECK(Number(-1200) == number("-1.2e3"));
  CHECK(Number(0) == number("0"));
}

TEST_CASE("Sums and differences are exact", "[items][number]") {
  struct Case {
    const char* a;
    const char* b;
    const char* sum;
    const char* difference;
  };
  const Case cases[] = {
      {"1", "2", "3", "-1"},
      {"0.1", "0.2", "0.3", "-0.1"},
      {"-5", "3", "-2", "-8"},
      {"999", "1", "1000", "998"},
      {"100", "100", "200", "0"},
      {"1.05", "-0.05", "1", "1.1"},
      {"0", "7", "7", "-7"},
      {"7", "0", "7", "7"},
      {"1E20", "1E-10", "100000000000000000000.0000000001", "99999999999999999999.9999999999"},
      {"-0.5", "-0.5", "-1", "0"},
  };
  for (const Case& one : cases) {
    INFO(one.a << ", " << one.b);
    CHECK(add(number(one.a), number(one.b)).value().text() == one.sum);
    CHECK(subtract(number(one.a), number(one.b)).value().text() == one.difference);
  }
  CHECK(add(number("9.9E125"), number("9.9E125")).error().message.substr(0, 15) == "Number overflow");
  CHECK(add(number("1E100"), number("1E-100")).error().message ==
        "Attempting to store more than 38 significant digits in a Number");
}
