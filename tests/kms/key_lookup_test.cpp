#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

// The texts: facts sheet 10.5; the forms: 10.1.
TEST_CASE("A key is found by id, key ARN, alias name and alias ARN", "[kms][DescribeKey]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  bench.keys.aliases["alias/app"] = {"alias/app", id, bench.ground.now, bench.ground.now};
  for (const std::string& name :
       {id, bench.arn(id), std::string("alias/app"), std::string("arn:aws:kms:us-east-1:123456789012:alias/app")}) {
    CAPTURE(name);
    const auto found = bench.call("DescribeKey", {{"KeyId", name}});
    REQUIRE(found.ok());
    CHECK(found.value()["KeyMetadata"]["KeyId"] == id);
  }
}

TEST_CASE("A key that is not found is refused with the words that tell how it was looked for", "[kms][DescribeKey]") {
  kms::Bench bench;
  const struct {
    const char* name;
    const char* code;
    const char* message;
  } cases[] = {
      {"fake-key-id", "NotFoundException", "Invalid keyId 'fake-key-id'"},
      {"0123456789abcdef0123456789abcdef", "NotFoundException", "Invalid keyId '0123456789abcdef0123456789abcdef'"},
      {"mrk-fake-key-id", "NotFoundException", "Invalid keyId 'mrk-fake-key-id'"},
      {"134f2428-cec1-4b25-a1ae-9048164dba47", "NotFoundException",
       "Key 'arn:aws:kms:us-east-1:123456789012:key/134f2428-cec1-4b25-a1ae-9048164dba47' does not exist"},
      {"mrk-0123456789abcdef0123456789abcdef", "NotFoundException",
       "Key 'arn:aws:kms:us-east-1:123456789012:key/mrk-0123456789abcdef0123456789abcdef' does not exist"},
      {"arn:aws:kms:us-east-1:123456789012:key/134f2428-cec1-4b25-a1ae-9048164dba47", "NotFoundException",
       "Key 'arn:aws:kms:us-east-1:123456789012:key/134f2428-cec1-4b25-a1ae-9048164dba47' does not exist"},
      {"arn:aws:kms:eu-west-1:123456789012:key/134f2428-cec1-4b25-a1ae-9048164dba47", "NotFoundException",
       "Invalid arn eu-west-1"},
      {"alias/nope", "NotFoundException", "Alias arn:aws:kms:us-east-1:123456789012:alias/nope is not found."},
      {"arn:aws:kms:us-east-1:999999999999:key/134f2428-cec1-4b25-a1ae-9048164dba47", "AccessDeniedException",
       "User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: kms:DescribeKey on this resource "
       "because "
       "the resource does not exist in this Region, no resource-based policies allow access, or a resource-based "
       "policy "
       "explicitly denies access"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto found = bench.call("DescribeKey", {{"KeyId", c.name}});
    REQUIRE_FALSE(found.ok());
    CHECK(found.error().code == c.code);
    CHECK(found.error().message == c.message);
  }
}

TEST_CASE("Administrative operations take no alias", "[kms][CreateGrant]") {
  kms::Bench bench;
  bench.keys.aliases["alias/app"] = {"alias/app", bench.add_key(), bench.ground.now, bench.ground.now};
  const auto refused =
      bench.call("CreateGrant", {{"KeyId", "alias/app"}, {"GranteePrincipal", "x"}, {"Operations", {"Decrypt"}}});
  CHECK(refused.error().message == "Invalid keyId 'alias/app'");
}
