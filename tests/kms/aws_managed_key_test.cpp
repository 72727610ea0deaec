// What the account can do with aws/dynamodb directly: facts sheet 10.6.
#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

namespace {

std::string managed_key(kms::Bench& bench) {
  kms::ensure_dynamodb_key(bench.keys, bench.ground);
  return bench.keys.aliases.find(kms::kDynamoDbAlias)->second.target_key_id;
}

}  // namespace

TEST_CASE("An administrator cannot change or use the AWS managed key", "[kms]") {
  const std::pair<const char*, Json> cases[] = {
      {"CreateGrant", {{"GranteePrincipal", "arn:aws:iam::123456789012:user/Alice"}, {"Operations", {"Decrypt"}}}},
      {"DisableKey", Json::object()},
      {"DisableKeyRotation", Json::object()},
      {"EnableKey", Json::object()},
      {"EnableKeyRotation", Json::object()},
      {"Encrypt", {{"Plaintext", "aGVsbG8="}}},
      {"GenerateDataKey", {{"KeySpec", "AES_256"}}},
      {"PutKeyPolicy", {{"Policy", "{}"}}},
      {"RotateKeyOnDemand", Json::object()},
      {"ScheduleKeyDeletion", Json::object()},
      {"TagResource", {{"Tags", Json::array({{{"TagKey", "a"}, {"TagValue", "1"}}})}}},
      {"UpdateKeyDescription", {{"Description", "mine"}}},
  };
  kms::Bench bench;
  const std::string id = managed_key(bench);
  for (const auto& [operation, more] : cases) {
    CAPTURE(operation);
    Json params = more;
    params["KeyId"] = id;
    const std::string action = std::string("kms:") + operation;
    CHECK(bench.refusal(operation, params) ==
          ServiceError{"AccessDeniedException",
                       "User: arn:aws:iam::123456789012:user/Alice is not authorized to "
                       "perform: " +
                           action + " on resource: " + bench.arn(id) + " because no resource-based policy allows the " +
                           action + " action"});
  }
  CHECK(bench.refusal("CreateAlias", {{"AliasName", "alias/mine"}, {"TargetKeyId", id}}).code ==
        "AccessDeniedException");
}

TEST_CASE("An administrator can look at the AWS managed key", "[kms][GetKeyPolicy][GetKeyRotationStatus]") {
  kms::Bench bench;
  const std::string id = managed_key(bench);
  for (const char* operation :
       {"DescribeKey", "GetKeyPolicy", "ListGrants", "ListKeyPolicies", "ListKeyRotations", "ListResourceTags"}) {
    CAPTURE(operation);
    CHECK(bench.call(operation, {{"KeyId", id}}).ok());
  }
  CHECK(bench.call("GetKeyRotationStatus", {{"KeyId", id}}).value()["KeyRotationEnabled"] == true);
  CHECK(bench.call("GetKeyPolicy", {{"KeyId", id}})
            .value()["Policy"]
            .get<std::string>()
            .starts_with("{\n  \"Version\" : \"2012-10-17\",\n  \"Id\" : \"auto-dynamodb-1\","));
}
