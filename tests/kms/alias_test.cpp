#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

namespace {

const char* const kArn = "arn:aws:kms:us-east-1:123456789012:alias/app";

}  // namespace

TEST_CASE("An alias is made, moved to another key and deleted", "[kms][CreateAlias][UpdateAlias][DeleteAlias]") {
  kms::Bench bench;
  const std::string one = bench.create_key();
  const std::string other = bench.create_key();
  CHECK(bench.call("CreateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", one}}).value().empty());
  CHECK(bench.call("DescribeKey", {{"KeyId", "alias/app"}}).value()["KeyMetadata"]["KeyId"] == one);
  bench.ground.now = bench.ground.now + seconds(60);
  CHECK(bench.call("UpdateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", bench.arn(other)}}).value().empty());
  CHECK(bench.call("ListAliases", {{"KeyId", other}}).value()["Aliases"][0] == Json{{"AliasName", "alias/app"},
                                                                                    {"AliasArn", kArn},
                                                                                    {"TargetKeyId", other},
                                                                                    {"CreationDate", 1767603600},
                                                                                    {"LastUpdatedDate", 1767603660}});
  CHECK(bench.call("DeleteAlias", {{"AliasName", "alias/app"}}).value().empty());
  CHECK(bench.refusal("DescribeKey", {{"KeyId", "alias/app"}}).message ==
        std::string("Alias ") + kArn + " is not found.");
  CHECK(bench.keys.keys.size() == 2);
}

// Facts sheet 10.5.
TEST_CASE("A name or a target that no alias can have is refused", "[kms][CreateAlias]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const std::string prefix =
      "Alias must start with the prefix \"alias/\". Please see "
      "https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html";
  const struct {
    std::string name;
    std::string target;
    const char* code;
    std::string message;
  } cases[] = {
      {"app", id, "ValidationException", prefix},
      {"alias/", id, "ValidationException", prefix},
      {"alias/x!", id, "ValidationException",
       "1 validation error detected: Value 'alias/x!' at 'aliasName' failed to satisfy constraint: Member must satisfy "
       "regular expression pattern: ^[a-zA-Z0-9:/_-]+$"},
      {"alias/my:alias", id, "ValidationException", "alias/my:alias contains invalid characters for an alias"},
      {"alias/aws/dynamodb", id, "NotAuthorizedException", ""},
      {"alias/app", "alias/other", "ValidationException", "Aliases must refer to keys. Not aliases"},
      {"alias/app", "arn:aws:kms:us-east-1:123456789012:alias/other", "ValidationException",
       "Aliases must refer to keys. Not aliases"},
      {"alias/app", "nonsense", "NotFoundException", "Invalid keyId 'nonsense'"},
      {"alias/app", "134f2428-cec1-4b25-a1ae-9048164dba47", "NotFoundException",
       "Key '" + bench.arn("134f2428-cec1-4b25-a1ae-9048164dba47") + "' does not exist"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name, c.target);
    CHECK(bench.refusal("CreateAlias", {{"AliasName", c.name}, {"TargetKeyId", c.target}}) ==
          ServiceError{c.code, c.message});
  }
  CHECK(bench.keys.aliases.empty());
}

TEST_CASE("An alias that is there is not made again, one that is not there not moved or deleted",
          "[kms][CreateAlias][UpdateAlias][DeleteAlias]") {
  kms::Bench bench;
  const Json both{{"AliasName", "alias/app"}, {"TargetKeyId", bench.create_key()}};
  const ServiceError missing{"NotFoundException", std::string("Alias ") + kArn + " is not found."};
  CHECK(bench.refusal("UpdateAlias", both) == missing);
  CHECK(bench.refusal("DeleteAlias", {{"AliasName", "alias/app"}}) == missing);
  REQUIRE(bench.call("CreateAlias", both).ok());
  CHECK(bench.refusal("CreateAlias", both) ==
        ServiceError{"AlreadyExistsException", std::string("An alias with the name ") + kArn + " already exists"});
}

TEST_CASE("AWS' own aliases are not the account's to move or delete", "[kms][UpdateAlias][DeleteAlias]") {
  kms::Bench bench;
  kms::ensure_dynamodb_key(bench.keys, bench.ground);
  const ServiceError reserved{"NotAuthorizedException", ""};
  CHECK(bench.refusal("DeleteAlias", {{"AliasName", "alias/aws/dynamodb"}}) == reserved);
  CHECK(bench.refusal("UpdateAlias", {{"AliasName", "alias/aws/dynamodb"}, {"TargetKeyId", bench.create_key()}}) ==
        reserved);
}

TEST_CASE("An alias stays with keys of one kind", "[kms][UpdateAlias]") {
  kms::Bench bench;
  REQUIRE(bench.call("CreateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", bench.create_key()}}).ok());
  const std::string signing = bench.create_key({{"KeySpec", "ECC_NIST_P256"}, {"KeyUsage", "SIGN_VERIFY"}});
  CHECK(bench.refusal("UpdateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", signing}}).message ==
        "The alias's old and new key must be of the same type and have the same key usage.");
}

// Facts sheet 10.3: 50 aliases per key.
TEST_CASE("A key has fifty aliases at most", "[kms][CreateAlias]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  for (int i = 0; i < 50; ++i) {
    REQUIRE(bench.call("CreateAlias", {{"AliasName", "alias/" + std::to_string(i)}, {"TargetKeyId", id}}).ok());
  }
  CHECK(bench.refusal("CreateAlias", {{"AliasName", "alias/50"}, {"TargetKeyId", id}}).code ==
        "LimitExceededException");
}

TEST_CASE("An alias takes permission for itself and for its key", "[kms][CreateAlias][DeleteAlias]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const Json both{{"AliasName", "alias/app"}, {"TargetKeyId", id}};
  const service::Caller bob = bench.add_user(
      "Bob", R"({"Effect":"Allow","Action":"kms:*Alias","Resource":"arn:aws:kms:us-east-1:123456789012:key/*"})");
  CHECK(bench.refusal(bob, "CreateAlias", both).message ==
        std::string("User: arn:aws:iam::123456789012:user/Bob is not authorized to perform: kms:CreateAlias on "
                    "resource: ") +
            kArn + " because no identity-based policy allows the kms:CreateAlias action");
  const service::Caller eve =
      bench.add_user("Eve", std::string(R"({"Effect":"Allow","Action":"kms:*Alias","Resource":")") + kArn + R"("})");
  CHECK(bench.refusal(eve, "CreateAlias", both).message ==
        "User: arn:aws:iam::123456789012:user/Eve is not authorized to perform: kms:CreateAlias on resource: " +
            bench.arn(id) + " because no identity-based policy allows the kms:CreateAlias action");
}

// Facts sheet 11.4: no response, and two resources of the type of keys.
TEST_CASE("The trail names the key and the alias", "[kms][CreateAlias]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  REQUIRE(bench.call("CreateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", id}}).ok());
  const trail::Event& event = bench.last_event();
  CHECK(event.request_parameters == Json{{"aliasName", "alias/app"}, {"targetKeyId", id}});
  CHECK(event.response_elements.is_null());
  CHECK(event.resources == std::vector<trail::Resource>{{bench.arn(id), "123456789012", "AWS::KMS::Key"},
                                                        {kArn, "123456789012", "AWS::KMS::Key"}});
}
