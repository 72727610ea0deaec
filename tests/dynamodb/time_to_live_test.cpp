// UpdateTimeToLive and DescribeTimeToLive. The facts sheet names them in 9.4 only; the texts are those of the same
// recordings as its 4.5.
#include <catch2/catch_test_macros.hpp>

#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

constexpr const char* kValidation = "ValidationException";
const Json kMusicTable = {{"TableName", "Music"}};

Json ttl(bool enabled, const char* attribute = "Expires") {
  return {{"TableName", "Music"}, {"TimeToLiveSpecification", {{"Enabled", enabled}, {"AttributeName", attribute}}}};
}

std::string described(TestAccount& account) {
  return account.answer("DescribeTimeToLive", kMusicTable)["TimeToLiveDescription"].dump();
}

}  // namespace

TEST_CASE("TTL is switched on and off, each time for half an hour at least",
          "[dynamodb][UpdateTimeToLive][DescribeTimeToLive]") {
  TestAccount account;
  account.create_active();
  CHECK(described(account) == R"({"TimeToLiveStatus":"DISABLED"})");
  CHECK(account.answer("UpdateTimeToLive", ttl(true)).dump() ==
        R"({"TimeToLiveSpecification":{"Enabled":true,"AttributeName":"Expires"}})");
  CHECK(described(account) == R"({"TimeToLiveStatus":"ENABLED","AttributeName":"Expires"})");
  advance_by(account.world, seconds(1'859));
  check_refusal(account.refusal("UpdateTimeToLive", ttl(false)),
                {"", kValidation, "Time to live has been modified multiple times within a fixed interval"});
  advance_by(account.world, seconds(1));
  account.answer("UpdateTimeToLive", ttl(false));
  CHECK(described(account) == R"({"TimeToLiveStatus":"DISABLED"})");
}

TEST_CASE("What TTL is already is said before that it is too soon", "[dynamodb][UpdateTimeToLive]") {
  TestAccount account;
  account.create_active();
  check_refusal(account.refusal("UpdateTimeToLive", ttl(false)), {"", kValidation, "TimeToLive is already disabled"});
  account.answer("UpdateTimeToLive", ttl(true));
  check_refusal(account.refusal("UpdateTimeToLive", ttl(true)), {"", kValidation, "TimeToLive is already enabled"});
  for (const bool enabled : {true, false}) {
    check_refusal(
        account.refusal("UpdateTimeToLive", ttl(enabled, "Other")),
        {"", kValidation, "TimeToLive is active on a different AttributeName: current AttributeName is Expires"});
  }
}

TEST_CASE("TTL is of a table that is there", "[dynamodb][UpdateTimeToLive][DescribeTimeToLive]") {
  TestAccount account;
  const Refusal none{"", "ResourceNotFoundException", "Requested resource not found: Table: Music not found"};
  check_refusal(account.refusal("DescribeTimeToLive", kMusicTable), none);
  check_refusal(account.refusal("UpdateTimeToLive", ttl(true)), none);
  account.create();
  check_refusal(account.refusal("UpdateTimeToLive", ttl(true)), none);
  check_refusal(account.refusal("DescribeTimeToLive", kMusicTable),
                {"", kValidation,
                 "Cannot describe time to live while table is in CREATING state: Current table state is CREATING"});
  advance_by(account.world, seconds(8));
  account.answer("DeleteTable", kMusicTable);
  check_refusal(account.refusal("DescribeTimeToLive", kMusicTable),
                {"", kValidation,
                 "Cannot describe time to live while table is in DELETING state: Current table state is DELETING"});
  check_refusal(account.refusal("UpdateTimeToLive", ttl(true)),
                {"", "ResourceInUseException", in_use("Table Music is being deleted")});
}
