#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

namespace {

Json data_key(const std::string& key_id, const char* table) {
  return {{"KeyId", key_id}, {"KeySpec", "AES_256"}, {"EncryptionContext", {{"aws:dynamodb:tableName", table}}}};
}

Json grant(const std::string& key_id) {
  return {{"KeyId", key_id},
          {"GranteePrincipal", "dynamodb.us-east-1.amazonaws.com"},
          {"RetiringPrincipal", "dynamodb.us-east-1.amazonaws.com"},
          {"Operations", {"DescribeKey", "GenerateDataKey", "Decrypt", "RetireGrant"}},
          {"Constraints", {{"EncryptionContextSubset", {{"aws:dynamodb:tableName", "Music"}}}}}};
}

const char* const kAllowAlice =
    R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Alice"},"Action":"kms:*","Resource":"*"})";

}  // namespace

TEST_CASE("The AWS managed key appears when DynamoDB first asks, with the id that the scenario keeps for it",
          "[kms][DescribeKey]") {
  kms::Bench bench;
  bench.keys.reserved_ids["alias/aws/dynamodb"] = "abcd1234-abcd-1234-a123-ab1234a1b234";
  const Json ask{{"KeyId", "alias/aws/dynamodb"}};
  CHECK(bench.call("DescribeKey", ask).error().code == "NotFoundException");
  const Json data = bench.call(bench.through_dynamodb, "DescribeKey", ask).value()["KeyMetadata"];
  CHECK(data["KeyId"] == "abcd1234-abcd-1234-a123-ab1234a1b234");
  CHECK(data["KeyManager"] == "AWS");
  CHECK(data["Description"] == "Default key that protects my DynamoDB data when no other key is defined");
  CHECK(bench.call("DescribeKey", ask).ok());
  REQUIRE(bench.call(bench.through_dynamodb, "DescribeKey", ask).ok());
  CHECK(bench.keys.keys.size() == 1);
}

// Facts sheet 8.5 and 10.6: its policy lets people use it through DynamoDB only.
TEST_CASE("An administrator uses the AWS managed key through DynamoDB and not directly", "[kms][GenerateDataKey]") {
  kms::Bench bench;
  kms::ensure_dynamodb_key(bench.keys, bench.ground);
  const std::string id = bench.keys.aliases.find(kms::kDynamoDbAlias)->second.target_key_id;
  CHECK(bench.call(bench.through_dynamodb, "GenerateDataKey", data_key(id, "Music")).ok());
  CHECK(bench.call("GenerateDataKey", data_key(id, "Music")).error() ==
        ServiceError{"AccessDeniedException",
                     "User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: kms:GenerateDataKey on "
                     "resource: " +
                         bench.arn(id) + " because no resource-based policy allows the kms:GenerateDataKey action"});
  CHECK(bench.call("CreateGrant", grant(id)).error().code == "AccessDeniedException");
  CHECK(bench.call("DescribeKey", {{"KeyId", id}}).ok());
}

TEST_CASE("DynamoDB by itself needs a grant, and the grant's context binds it", "[kms][CreateGrant][GenerateDataKey]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  CHECK(bench.call(bench.dynamodb, "GenerateDataKey", data_key(id, "Music")).error().code == "AccessDeniedException");
  const Json made = bench.call(bench.through_dynamodb, "CreateGrant", grant(id)).value();
  CHECK(made["GrantId"].get<std::string>().size() == 64);
  CHECK(bench.call(bench.dynamodb, "GenerateDataKey", data_key(id, "Music")).ok());
  CHECK(bench.call(bench.dynamodb, "GenerateDataKey", data_key(id, "Other")).error().code == "AccessDeniedException");
  CHECK(bench.call(bench.dynamodb, "GenerateDataKey", {{"KeyId", id}, {"KeySpec", "AES_256"}}).error().code ==
        "AccessDeniedException");
  CHECK(bench.call(bench.dynamodb, "CreateGrant", grant(id)).error().code == "AccessDeniedException");
}

TEST_CASE("A grant ends when its retiring principal retires it", "[kms][RetireGrant]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  const Json made = bench.call(bench.through_dynamodb, "CreateGrant", grant(id)).value();
  service::Caller lambda;
  lambda.invoked_by = "lambda.amazonaws.com";
  const Json ask{{"KeyId", bench.arn(id)}, {"GrantId", made["GrantId"]}};
  CHECK(bench.call(lambda, "RetireGrant", ask).error().code == "AccessDeniedException");
  CHECK(bench.keys.grants.size() == 1);
  REQUIRE(bench.call(bench.dynamodb, "RetireGrant", ask).ok());
  CHECK(bench.keys.grants.empty());
  const trail::Event& event = bench.ground.trail.at(bench.ground.trail.size() - 1);
  CHECK(event.request_parameters.is_null());
  CHECK(event.additional_data == Json{{"grantId", made["GrantId"]}});
  CHECK(bench.call(bench.dynamodb, "RetireGrant", ask).error().code == "NotFoundException");
}

// Facts sheet 10.5.
TEST_CASE("The refusal says which kind of policy stood in the way", "[kms][DescribeKey]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  const std::string start =
      "User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: kms:DescribeKey on resource: " +
      bench.arn(id);
  const Json ask{{"KeyId", id}};

  bench.set_policy(id, R"({"Effect":"Deny","Principal":"*","Action":"kms:DescribeKey","Resource":"*"})");
  CHECK(bench.call("DescribeKey", ask).error().message == start + " with an explicit deny in a resource-based policy");

  bench.set_policy(id,
                   R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Bob"},"Action":"kms:*"})");
  CHECK(bench.call("DescribeKey", ask).error().message ==
        start + " because no resource-based policy allows the kms:DescribeKey action");

  bench.set_policy(id, kAllowAlice);
  CHECK(bench.call("DescribeKey", ask).ok());
}

TEST_CASE("A user without identity policies does only what a key policy allows by name",
          "[kms][DescribeKey][ListKeys]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  bench.ground.users.add({"Carol", "AIDA3", "arn:aws:iam::123456789012:user/Carol", "AKIA3", {}});
  service::Caller carol;
  carol.user_arn = "arn:aws:iam::123456789012:user/Carol";
  CHECK(bench.call(carol, "DescribeKey", {{"KeyId", id}}).error().message ==
        "User: arn:aws:iam::123456789012:user/Carol is not authorized to perform: kms:DescribeKey on resource: " +
            bench.arn(id) + " because no identity-based policy allows the kms:DescribeKey action");
  CHECK(bench.call(carol, "ListKeys", Json::object()).error().code == "AccessDeniedException");
  bench.set_policy(id,
                   R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Carol"},"Action":"kms:*"})");
  CHECK(bench.call(carol, "DescribeKey", {{"KeyId", id}}).ok());
}

TEST_CASE("What an identity policy denies no key policy allows", "[kms][DescribeKey][ListKeys]") {
  kms::Bench bench;
  const std::string id = bench.add_key();
  const service::Caller dave =
      bench.add_user("Dave", R"({"Effect":"Deny","Action":["kms:DescribeKey","kms:ListKeys"],"Resource":"*"})");
  bench.set_policy(id,
                   R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Dave"},"Action":"kms:*"})");
  const std::string start = "User: arn:aws:iam::123456789012:user/Dave is not authorized to perform: kms:";
  const std::string end = " with an explicit deny in an identity-based policy";
  CHECK(bench.call(dave, "DescribeKey", {{"KeyId", id}}).error().message ==
        start + "DescribeKey on resource: " + bench.arn(id) + end);
  const ServiceError lists = bench.call(dave, "ListKeys", Json::object()).error();
  CHECK(lists.message.starts_with(start + "ListKeys on resource: "));
  CHECK(lists.message.ends_with(end));
}
