#include "views/days_field.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"
#include "views/key_actions.h"

namespace keyturn {

using namespace views;

// Facts sheet 10.3.
TEST_CASE("The form and KMS agree on the days of a waiting period", "[views][days_field][ScheduleKeyDeletion]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  for (const int number : {-7, 0, 6, 7, 8, 30, 31, 365}) {
    INFO(number);
    World tried = world;
    const bool accepted = tests::call(tried, "kms", "ScheduleKeyDeletion", schedule_deletion_params(key, number)).ok();
    CHECK(days_error(std::to_string(number), kPendingWindow).empty() == accepted);
  }
  CHECK(days_error("8", kPendingWindow).empty());
  CHECK(days_error("31", kPendingWindow) == "Enter a whole number from 7 to 30.");
}

TEST_CASE("The form and KMS agree on the days of a rotation period", "[views][days_field][EnableKeyRotation]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  for (const int number : {0, 89, 90, 365, 2560, 2561}) {
    INFO(number);
    World tried = world;
    const bool accepted = tests::call(tried, "kms", "EnableKeyRotation", enable_rotation_params(key, number)).ok();
    CHECK(days_error(std::to_string(number), kRotationPeriod).empty() == accepted);
  }
}

TEST_CASE("What is no whole number is no number of days", "[views][days_field]") {
  for (const char* text : {"", " 7", "7 ", "7.5", "seven", "99999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(days_in(text, kPendingWindow).has_value());
  }
  CHECK(days_in("7", kPendingWindow) == 7);
  CHECK(days_constraint(kRotationPeriod) == "90 to 2560 days");
}

}  // namespace keyturn
