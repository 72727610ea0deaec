#include "base/result.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "support/broken_promise.h"

using namespace keyturn;

namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return ServiceError{"Odd", "not even"};
  return number / 2;
}

Result<std::string> quarter_as_text(int number) {
  KT_TRY(const int once, half(number));
  KT_TRY(const int twice, half(once));
  return std::to_string(twice);
}

Result<void> check_even(int number) {
  KT_TRY([[maybe_unused]] const int once, half(number));
  return {};
}

Result<int> checked_half(int number) {
  KT_CHECK(check_even(number));
  return half(number);
}

}  // namespace

TEST_CASE("KT_TRY unpacks a value or hands the error to the caller", "[base]") {
  CHECK(quarter_as_text(12).value() == "3");
  CHECK(quarter_as_text(6).error().code == "Odd");
  CHECK(checked_half(4).value() == 2);
  CHECK(checked_half(5).error().message == "not even");
}

TEST_CASE("Reading the value of an error is a programming error", "[base]") {
  const Result<int> failed = half(1);
  KT_CHECK_BROKEN(failed.value());
  KT_CHECK_BROKEN(half(2).error());
}
