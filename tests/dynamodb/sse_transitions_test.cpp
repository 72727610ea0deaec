// What is shown at every second of a change of key, and what is resolved when: facts sheet 6.4-6.6.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

const char* const kToManaged = R"({"SSESpecification": {"Enabled": true}})";
const char* const kToOwned = R"({"SSESpecification": {"Enabled": false}})";

std::string to(std::string_view key) {
  return Json{{"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", key}}}}.dump();
}

// An empty key: the AWS owned one, of which only the status is shown.
std::string sse(std::string_view status, std::string_view arn) {
  if (arn.empty()) return status == "ENABLED" ? "absent" : joined({R"({"Status":")", status, R"("})"});
  return joined({R"({"Status":")", status, R"(","SSEType":"KMS","KMSMasterKeyArn":")", arn, R"("})"});
}

std::string shown(const Json& table) {
  CHECK(table["TableStatus"] == "ACTIVE");
  return table.contains("SSEDescription") ? table["SSEDescription"].dump() : "absent";
}

std::string id_of(std::string_view arn) { return std::string(arn.substr(arn.find("key/") + 4)); }

void give_alias(TestAccount& account, const char* name, std::string_view arn) {
  account.world.keys.aliases[name] = kms::Alias{name, id_of(arn), account.world.ground.now, account.world.ground.now};
}

}  // namespace

// 6.6: the old key for nine seconds, the new one for thirteen, then settled; the same key throughout when it stays.
TEST_CASE("Every change of key shows what AWS shows at each second of it", "[dynamodb][UpdateTable]") {
  TestAccount start;
  const std::string a = start.make_key();
  const std::string b = start.make_key();
  struct Way {
    std::string from_patch;
    std::string from;
    std::string to_patch;
    std::string to;
  };
  const std::string managed = kManagedKeyArn;
  const Way ways[] = {
      {"{}", "", kToManaged, managed},
      {"{}", "", to(a), a},
      {kToManaged, managed, to(a), a},
      {to(a), a, kToManaged, managed},
      {to(a), a, to(b), b},
      {to(a), a, to(id_of(a)), a},
      {to(a), a, kToOwned, ""},
      {kToManaged, managed, kToOwned, ""},
      {kToManaged, managed, kToManaged, managed},
  };
  for (const Way& way : ways) {
    INFO(way.from_patch << " -> " << way.to_patch);
    TestAccount account = start;
    account.create_active(way.from_patch);
    CHECK(shown(account.update_table(way.to_patch)) == sse("UPDATING", way.from));
    const int settled = 22;  // the first whole second after 21.3 s, and after 22 s
    for (int second = 0; second <= 25; ++second) {
      INFO("second " << second);
      const std::string& key = second < 9 ? way.from : way.to;
      CHECK(shown(account.describe()) == sse(second < settled ? "UPDATING" : "ENABLED", key));
      advance_by(account.world, seconds(1));
    }
  }
}

// 6.5.
TEST_CASE("An alias is resolved when it is sent; pointing it elsewhere moves no table", "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string a = account.make_key();
  const std::string b = account.make_key();
  give_alias(account, "alias/app", a);
  account.create_active(to("alias/app"));
  give_alias(account, "alias/app", b);
  advance_by(account.world, seconds(150));
  CHECK(shown(account.describe()) == sse("ENABLED", a));
  account.update_table(to("arn:aws:kms:us-east-1:123456789012:alias/app"));
  advance_by(account.world, seconds(22));
  CHECK(shown(account.describe()) == sse("ENABLED", b));
  CHECK(account.table().sse_quota.count(account.world.ground.now) == 1);
}

// 6.4: another service's AWS managed key lets the account read its metadata, and nothing else.
TEST_CASE("The AWS managed key of another service is not DynamoDB's to use", "[dynamodb][CreateTable][UpdateTable]") {
  TestAccount account;
  const std::string arn = account.make_key();
  account.key(arn).policy = iam::Policy::parse(R"({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": ["kms:CreateGrant", "kms:Decrypt"], "Resource": "*",
         "Condition": {"StringEquals": {"kms:ViaService": "s3.us-east-1.amazonaws.com"}}},
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "kms:Describe*",
         "Resource": "*"}]})")
                                .value();
  give_alias(account, "alias/aws/s3", arn);
  const std::string text = joined(
      {"KMS key access denied error: com.amazonaws.services.kms.model.AWSKMSException: User: "
       "arn:aws:iam::123456789012:user/Alice is not authorized to perform: kms:CreateGrant on resource: ",
       arn,
       " because no resource-based policy allows the kms:CreateGrant action (Service: AWSKMS; Status Code: 400; "});
  const ServiceError at_creation = account.refusal("CreateTable", patched(music(), to("alias/aws/s3")));
  CHECK(at_creation.code == "AccessDeniedException");
  CHECK(at_creation.message.starts_with(text));
  account.create_active();
  CHECK(account.update_refusal(to("alias/aws/s3")).message.starts_with(text));
  CHECK(account.world.keys.grants.empty());
}

// 6.4: the row of imported keys.
TEST_CASE("A key without its material is refused with its state", "[dynamodb][CreateTable]") {
  TestAccount account;
  const std::string arn = account.make_key();
  account.key(arn).state = kms::KeyState::PendingImport;
  const ServiceError error = account.refusal("CreateTable", patched(music(), to(arn)));
  CHECK(error.code == "ValidationException");
  CHECK(error.message.starts_with(
      joined({"KMS validation error: com.amazonaws.services.kms.model.KMSInvalidStateException: ", arn,
              " is pending import. (Service: AWSKMS; Status Code: 400; Error Code: KMSInvalidStateException; "})));
}

// 6.4, the row of replicas.
TEST_CASE("Replicas are not made, but the keys that they are given are checked", "[dynamodb][UpdateTable]") {
  TestAccount account;
  const std::string key = account.make_key();
  const auto replica = [](std::string_view key_id) {
    Json create = {{"RegionName", "eu-west-1"}};
    if (!key_id.empty()) create["KMSMasterKeyId"] = key_id;
    return Json{{"ReplicaUpdates", {{{"Create", create}}}}}.dump();
  };
  const Refusal differ{"", "ValidationException",
                       "All replica keys must either be Customer Managed CMK or AWS Managed CMK."};
  const Refusal left_out{"", "UnsupportedOperationException",
                         "Keyturn does not simulate UpdateTable with ReplicaUpdates."};
  account.create_active(to(key));
  check_refusal(account.update_refusal(replica("")),
                {"", "ValidationException", invalid("KMSMasterKeyId must be specified for each replica.")});
  check_refusal(account.update_refusal(replica("alias/aws/dynamodb")), differ);
  check_refusal(account.update_refusal(replica("arn:aws:kms:eu-west-1:123456789012:key/x")), left_out);
  account.create_active(patched(Json::parse(kToManaged), R"({"TableName": "Films"})").dump());
  check_refusal(account.refusal("UpdateTable", patched(Json::parse(replica(key)), R"({"TableName": "Films"})")),
                differ);
  check_refusal(account.refusal("UpdateTable", patched(Json::parse(replica("")), R"({"TableName": "Films"})")),
                left_out);
}

// 7: what is refused does not count.
TEST_CASE("A refused change of key leaves the quota alone", "[dynamodb][UpdateTable]") {
  TestAccount account;
  account.create_active(kToManaged);
  for (int i = 0; i < 5; ++i) {
    account.update_refusal(to("alias/none"));
    account.update_refusal(to(kManagedKeyArn));
  }
  CHECK(account.table().sse_quota.count(account.world.ground.now) == 0);
  account.update_table(kToManaged);
  CHECK(account.table().sse_quota.count(account.world.ground.now) == 1);
}
