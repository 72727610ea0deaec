// The condition keys of KMS in key policies: facts sheet 8.5.
#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

namespace {

// A key whose policy allows Alice everything and denies `action` under `condition`.
std::string key_with_denial(kms::Bench& bench, const std::string& action, const std::string& condition) {
  const std::string id = bench.create_key();
  bench.set_policy(id, R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*"},)"
                       R"({"Effect":"Deny","Principal":"*","Action":")" +
                           action + R"(","Condition":)" + condition + "}");
  return id;
}

Json encrypt(const std::string& id, const Json& context) {
  return {{"KeyId", id}, {"Plaintext", "aGVsbG8="}, {"EncryptionContext", context}};
}

Json grant(const std::string& id, const char* operation = "Decrypt") {
  return {{"KeyId", id},
          {"GranteePrincipal", "arn:aws:iam::123456789012:user/Alice"},
          {"Operations", Json::array({operation})}};
}

}  // namespace

TEST_CASE("kms:ViaService tells a call through DynamoDB from a direct one", "[kms][Encrypt]") {
  kms::Bench bench;
  const std::string id =
      key_with_denial(bench, "kms:Encrypt", R"({"StringNotLike":{"kms:ViaService":"dynamodb.*.amazonaws.com"}})");
  CHECK(bench.call(bench.through_dynamodb, "Encrypt", encrypt(id, Json::object())).ok());
  CHECK(bench.refusal("Encrypt", encrypt(id, Json::object())).message ==
        "User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: kms:Encrypt on resource: " +
            bench.arn(id) + " with an explicit deny in a resource-based policy");
}

TEST_CASE("kms:EncryptionContext looks at a value, kms:EncryptionContextKeys at the names", "[kms][Encrypt]") {
  kms::Bench bench;
  const std::string by_value = key_with_denial(
      bench, "kms:Encrypt", R"({"StringNotEquals":{"kms:EncryptionContext:aws:dynamodb:tableName":"Music"}})");
  CHECK(bench.call("Encrypt", encrypt(by_value, {{"aws:dynamodb:tableName", "Music"}})).ok());
  CHECK(bench.refusal("Encrypt", encrypt(by_value, {{"aws:dynamodb:tableName", "Other"}})).code ==
        "AccessDeniedException");
  CHECK(bench.refusal("Encrypt", encrypt(by_value, Json::object())).code == "AccessDeniedException");
  const std::string by_name = key_with_denial(
      bench, "kms:Encrypt", R"({"ForAnyValue:StringNotEquals":{"kms:EncryptionContextKeys":["a","b"]}})");
  CHECK(bench.call("Encrypt", encrypt(by_name, {{"a", "1"}, {"b", "2"}})).ok());
  CHECK(bench.refusal("Encrypt", encrypt(by_name, {{"a", "1"}, {"c", "2"}})).code == "AccessDeniedException");
}

TEST_CASE("kms:CallerAccount and kms:GrantIsForAWSResource are what the call is", "[kms][CreateGrant]") {
  kms::Bench bench;
  const std::string by_account =
      key_with_denial(bench, "kms:*", R"({"StringNotEquals":{"kms:CallerAccount":"123456789012"}})");
  CHECK(bench.call("DescribeKey", {{"KeyId", by_account}}).ok());
  const std::string for_services =
      key_with_denial(bench, "kms:CreateGrant", R"({"Bool":{"kms:GrantIsForAWSResource":false}})");
  CHECK(bench.call(bench.through_dynamodb, "CreateGrant", grant(for_services)).ok());
  CHECK(bench.refusal("CreateGrant", grant(for_services)).code == "AccessDeniedException");
  const std::string for_decrypt =
      key_with_denial(bench, "kms:CreateGrant", R"({"ForAnyValue:StringNotEquals":{"kms:GrantOperations":"Decrypt"}})");
  CHECK(bench.call("CreateGrant", grant(for_decrypt)).ok());
  CHECK(bench.refusal("CreateGrant", grant(for_decrypt, "Encrypt")).code == "AccessDeniedException");
}

TEST_CASE("Conditions look at the key's tags, aliases and kind, and at the numbers of a request",
          "[kms][ScheduleKeyDeletion]") {
  kms::Bench bench;
  const std::string tagged =
      key_with_denial(bench, "kms:DisableKey", R"({"StringEquals":{"aws:ResourceTag/env":"prod"}})");
  CHECK(bench.call("DisableKey", {{"KeyId", tagged}}).ok());
  REQUIRE(
      bench.call("TagResource", {{"KeyId", tagged}, {"Tags", Json::array({{{"TagKey", "env"}, {"TagValue", "prod"}}})}})
          .ok());
  CHECK(bench.refusal("DisableKey", {{"KeyId", tagged}}).code == "AccessDeniedException");

  const std::string hasty = key_with_denial(
      bench, "kms:ScheduleKeyDeletion", R"({"NumericLessThan":{"kms:ScheduleKeyDeletionPendingWindowInDays":"30"}})");
  CHECK(bench.refusal("ScheduleKeyDeletion", {{"KeyId", hasty}, {"PendingWindowInDays", 7}}).code ==
        "AccessDeniedException");
  CHECK(bench.call("ScheduleKeyDeletion", {{"KeyId", hasty}, {"PendingWindowInDays", 30}}).ok());

  const std::string by_alias =
      key_with_denial(bench, "kms:Encrypt", R"({"StringNotEquals":{"kms:RequestAlias":"alias/app"}})");
  REQUIRE(bench.call("CreateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", by_alias}}).ok());
  CHECK(bench.call("Encrypt", encrypt("alias/app", Json::object())).ok());
  CHECK(bench.refusal("Encrypt", encrypt(by_alias, Json::object())).code == "AccessDeniedException");
}

TEST_CASE("A Deny wins over a grant", "[kms][Encrypt][CreateGrant]") {
  kms::Bench bench;
  const service::Caller bob = bench.add_user("Bob");
  const std::string id = bench.create_key();
  Json to_bob = grant(id, "Encrypt");
  to_bob["GranteePrincipal"] = bob.user_arn;
  REQUIRE(bench.call("CreateGrant", to_bob).ok());
  CHECK(bench.call(bob, "Encrypt", encrypt(id, Json::object())).ok());
  bench.set_policy(id,
                   R"({"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::123456789012:user/Bob"},"Action":"kms:*"})");
  CHECK(bench.refusal(bob, "Encrypt", encrypt(id, Json::object()))
            .message.ends_with("with an explicit deny in a resource-based policy"));
}
