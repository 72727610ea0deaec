// What a change of key and the loss of one make of each other: facts sheet 6.6 and 9.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"
#include "support/key_states.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

std::string to(std::string_view key) {
  return Json{{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump();
}

}  // namespace

// 6.6, 9.2: in the same instant as the old key, not at the next one.
TEST_CASE("A change of key that waited for the old key goes on when that is back", "[dynamodb][lost key]") {
  TestAccount account;
  const std::string old_key = account.make_key();
  const std::string new_key = account.make_key();
  account.create_active(to(old_key));
  account.update_table(to(new_key));
  test::disable_key(account.world, old_key);
  advance_by(account.world, minutes(1));
  REQUIRE(account.describe()["SSEDescription"]["KMSMasterKeyArn"] == old_key);
  test::enable_key(account.world, old_key);
  CHECK(account.describe()["SSEDescription"]["KMSMasterKeyArn"] == new_key);
  CHECK(account.table().key.kms_seal()->key_arn == new_key);
}

// 8.2, 9: the last grants that it may use the key by are those of the change before, which it leaves.
TEST_CASE("A table whose new grants are revoked during a change to the same key loses it", "[dynamodb][lost key]") {
  TestAccount account;
  account.create_active(R"({"SSESpecification": {"Enabled": true}})");
  account.update_table(to("alias/aws/dynamodb"));
  for (const std::string& id : std::vector(account.table().next_key->kms_seal()->grant_ids)) {
    test::revoke_grant(account.world, kManagedKeyArn, id);
  }
  advance_by(account.world, minutes(1));
  REQUIRE_FALSE(account.table().is_updating());
  REQUIRE(account.status() == "ACTIVE");
  advance_by(account.world, minutes(75));
  CHECK(account.status() == "INACCESSIBLE_ENCRYPTION_CREDENTIALS");
}
