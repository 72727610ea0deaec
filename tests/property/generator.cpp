#include "property/generator.h"

#include <array>
#include <utility>

#include "base/text.h"

namespace keyturn::property {

namespace {

constexpr std::array<const char*, 3> kTables = {"Albums", "Bands", "Concerts"};
constexpr std::array<const char*, 3> kAliases = {"alias/main", "alias/other", "alias/third"};
constexpr std::size_t kKeys = 4;

const char* const kDefinition = R"({
  "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "N"},
                           {"AttributeName": "hue", "AttributeType": "S"}],
  "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
  "GlobalSecondaryIndexes": [{"IndexName": "ByHue", "Projection": {"ProjectionType": "ALL"},
    "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1},
    "KeySchema": [{"AttributeName": "hue", "KeyType": "HASH"}]}],
  "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}})";

const char* const kPolicy = R"({"Version": "2012-10-17", "Statement": [
  {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "kms:*", "Resource": "*"}]})";

const char* const kPolicyWithoutMateo = R"({"Version": "2012-10-17", "Statement": [
  {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "kms:*", "Resource": "*"},
  {"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::123456789012:user/Mateo"},
   "Action": ["kms:Decrypt", "kms:CreateGrant"], "Resource": "*"}]})";

}  // namespace

// Never twice the same, and not to be found by chance in bytes that are none of ours.
std::string Generator::text() { return joined({"plaintext-", std::to_string(++texts_), "-of-the-walk"}); }

Json Generator::key() {
  return {{"pk", {{"S", "partition-" + std::to_string(up_to(5))}}}, {"sk", {{"N", std::to_string(up_to(3))}}}};
}

Json Generator::item() {
  RefItem members;
  const Json position = key();
  for (const auto& [name, value] : position.items()) members[name] = value;
  members["memo"] = Json{{"S", text()}};
  if (one_in(2)) members["hue"] = Json{{"S", "shade-of-plain-" + std::to_string(up_to(2))}};
  return to_json(members);
}

Step Generator::wait() {
  const Duration longest[] = {seconds(2),  seconds(10), seconds(30), minutes(6),
                              minutes(80), hours(7),    days(2),     days(9)};
  Step step;
  step.wait = milliseconds(random_.between(1, longest[one_in(4) ? up_to(7) : up_to(4)].milliseconds));
  return step;
}

std::string Generator::key_name(const Reference& reference) {
  const std::int64_t choice = up_to(11);
  if (choice == 0) return "12345678-1234-4321-abcd-123456789012";
  if (choice == 1 && !reference.gone_keys.empty()) return pick(reference.gone_keys);
  if (choice <= 3 && !reference.aliases.empty()) return pick(reference.aliases).first;
  if (choice == 4) return "alias/aws/dynamodb";
  if (reference.keys.empty()) return "alias/aws/dynamodb";
  const std::string arn = pick(reference.keys).first;
  return choice <= 6 ? arn.substr(arn.find("key/") + 4) : arn;
}

Json Generator::sse_specification(const Reference& reference) {
  switch (up_to(14)) {
    case 0: return {{"Enabled", true}};
    case 1: return {{"SSEType", "KMS"}};
    case 2: return {{"Enabled", true}, {"SSEType", "AES256"}};
    case 3: return {{"Enabled", false}, {"SSEType", "KMS"}};
    case 4: return {{"Enabled", true}, {"KMSMasterKeyId", "alias/main"}};
    case 5:
    case 6: return {{"Enabled", false}};
    default: return {{"SSEType", "KMS"}, {"KMSMasterKeyId", key_name(reference)}};
  }
}

Step Generator::key_operation(const Reference& reference, const World& world) {
  Step step{one_in(12) ? "developer" : "default", "kms", "CreateKey", Json::object(), {}};
  if (reference.keys.size() < 2 || (reference.keys.size() < kKeys && one_in(8))) return step;
  std::string arn = one_in(30) && !reference.gone_keys.empty() ? pick(reference.gone_keys) : pick(reference.keys).first;
  step.params = {{"KeyId", one_in(2) ? arn : arn.substr(arn.find("key/") + 4)}};
  switch (up_to(13)) {
    case 0:
    case 1: step.operation = "DisableKey"; break;
    case 2: step.operation = "RotateKeyOnDemand"; break;
    case 3: {
      step.operation = "ScheduleKeyDeletion";
      step.params["PendingWindowInDays"] = one_in(10) ? 6 : 7 + up_to(23);
      break;
    }
    case 4:
    case 5: step.operation = "CancelKeyDeletion"; break;
    case 6: {
      step.operation = "PutKeyPolicy";
      step.params["Policy"] = one_in(3) ? kPolicyWithoutMateo : kPolicy;
      break;
    }
    case 7: {
      step.operation = one_in(2) ? "CreateAlias" : "UpdateAlias";
      step.params = {{"AliasName", pick(kAliases)}, {"TargetKeyId", arn}};
      break;
    }
    case 8: {
      step.operation = "DeleteAlias";
      step.params = {{"AliasName", pick(kAliases)}};
      break;
    }
    case 9: {
      step.operation = "DescribeKey";
      step.user = "default";
      break;
    }
    case 10: {
      if (world.keys.grants.empty() || one_in(2)) break;
      const kms::Grant grant = pick(world.keys.grants);
      step.user = "default";
      step.operation = "RevokeGrant";
      step.params = {{"KeyId", world.ground.account.arn("kms", "key/" + grant.key_id)}, {"GrantId", grant.id}};
      break;
    }
    default: step.operation = "EnableKey"; break;
  }
  if (step.operation == "CreateKey") step.params = Json::object();
  return step;
}

Step Generator::table_operation(const Reference& reference) {
  const std::string name = pick(kTables);
  Step step{one_in(5)    ? "developer"
            : one_in(20) ? "auditor"
                         : "default",
            "dynamodb",
            "DescribeTable",
            Json::object(),
            {}};
  const bool exists = reference.tables.count(name) > 0;
  std::int64_t choice = up_to(15);
  if (!exists && choice < 10) choice = 0;
  step.params["TableName"] = name;
  if (choice <= 1) {
    step.operation = "CreateTable";
    Json params = Json::parse(kDefinition);
    params["TableName"] = one_in(40) ? "ab" : name;
    if (one_in(40)) params.erase("ProvisionedThroughput");
    if (!one_in(4)) params["SSESpecification"] = sse_specification(reference);
    step.params = std::move(params);
  } else if (choice <= 6) {
    step.operation = "UpdateTable";
    step.params["SSESpecification"] = sse_specification(reference);
    if (one_in(40)) step.params["BillingMode"] = "PAY_PER_REQUEST";
  } else if (choice == 7) {
    step.operation = "UpdateTable";
    step.params["DeletionProtectionEnabled"] = one_in(4);
  } else if (choice == 8) {
    step.operation = "UpdateTable";
    const std::int64_t units = exists ? reference.tables.at(name).read_units : 5;
    const Json capacity = {{"ReadCapacityUnits", units + up_to(1)}, {"WriteCapacityUnits", 5}};
    if (!one_in(10)) step.params["ProvisionedThroughput"] = capacity;
  } else if (choice == 9) {
    step.operation = "DeleteTable";
  } else if (choice == 10) {
    step.operation = "ListTables";
    step.params = Json::object();
  }
  return step;
}

Step Generator::item_operation() {
  Step step{one_in(3) ? "developer" : one_in(50) ? "auditor" : "default", "dynamodb", "GetItem", Json::object(), {}};
  step.params["TableName"] = one_in(60) ? std::string("Nothing") : std::string(pick(kTables));
  const std::int64_t choice = up_to(11);
  if (choice <= 3) {
    step.operation = "PutItem";
    step.params["Item"] = item();
    if (one_in(25)) step.params["Item"].erase("sk");
  } else if (choice <= 5) {
    step.operation = one_in(2) ? "DeleteItem" : "GetItem";
    step.params["Key"] = key();
    if (one_in(25)) step.params["Key"]["pk"] = {{"N", "1"}};
  } else if (choice <= 7) {
    step.operation = "UpdateItem";
    step.params["Key"] = key();
    const std::int64_t form = up_to(2);
    step.params["UpdateExpression"] = form == 0 ? "SET memo = :memo" : form == 1 ? "REMOVE hue" : "ADD cnt :one";
    if (form == 0) step.params["ExpressionAttributeValues"] = {{":memo", {{"S", text()}}}};
    if (form == 2) step.params["ExpressionAttributeValues"] = {{":one", {{"N", "1"}}}};
  } else if (choice <= 10) {
    step.operation = "Query";
    const bool by_index = one_in(3);
    step.params["KeyConditionExpression"] = by_index ? "hue = :v" : "pk = :v";
    step.params["ExpressionAttributeValues"][":v"]["S"] =
        by_index ? "shade-of-plain-" + std::to_string(up_to(2)) : "partition-" + std::to_string(up_to(5));
    if (by_index) step.params["IndexName"] = one_in(20) ? "ByNothing" : "ByHue";
    if (!by_index && one_in(2)) step.params["ScanIndexForward"] = false;
    if (!by_index && one_in(3)) step.params["Limit"] = 1 + up_to(3);
  } else {
    step.operation = "Scan";
  }
  const bool is_write = step.operation != "GetItem" && step.operation != "Query" && step.operation != "Scan";
  if (is_write && one_in(4)) {
    step.params["ConditionExpression"] = one_in(2) ? "attribute_exists(pk)" : "attribute_not_exists(pk)";
  }
  const bool can_answer = step.operation == "PutItem" || step.operation == "DeleteItem";
  if (can_answer && one_in(3)) step.params["ReturnValues"] = "ALL_OLD";
  return step;
}

Step Generator::many_items() {
  Step step{one_in(3) ? "developer" : "default", "dynamodb", "", Json::object(), {}};
  const std::string first = pick(kTables);
  const std::string second = pick(kTables);
  // Two different items, whatever the tables are.
  Json here = item();
  Json there = item();
  here["sk"]["N"] = "0";
  there["sk"]["N"] = "1";
  const Json here_key = {{"pk", here["pk"]}, {"sk", here["sk"]}};
  const Json there_key = {{"pk", there["pk"]}, {"sk", there["sk"]}};
  switch (up_to(3)) {
    case 0: {
      step.operation = "BatchWriteItem";
      Json& requests = step.params["RequestItems"];
      requests[first].push_back(Json::object({{"PutRequest", {{"Item", here}}}}));
      requests[second].push_back(Json::object({{"DeleteRequest", {{"Key", there_key}}}}));
      break;
    }
    case 1: {
      step.operation = "BatchGetItem";
      Json& requests = step.params["RequestItems"];
      requests[first]["Keys"].push_back(here_key);
      requests[second]["Keys"].push_back(there_key);
      break;
    }
    case 2: {
      step.operation = "TransactWriteItems";
      const char* const condition = one_in(2) ? "attribute_exists(pk)" : "attribute_not_exists(pk)";
      Json put = {{"Put", {{"TableName", first}, {"Item", here}}}};
      if (one_in(2)) put["Put"]["ConditionExpression"] = condition;
      Json other = {{"TableName", second}, {"Key", there_key}};
      const bool checks = one_in(2);
      if (checks) other["ConditionExpression"] = condition;
      Json entry = Json::object();
      entry[checks ? "ConditionCheck" : "Delete"] = std::move(other);
      step.params["TransactItems"] = Json::array({std::move(put), std::move(entry)});
      break;
    }
    default: {
      step.operation = "TransactGetItems";
      Json& entries = step.params["TransactItems"];
      entries.push_back(Json::object({{"Get", {{"TableName", first}, {"Key", here_key}}}}));
      entries.push_back(Json::object({{"Get", {{"TableName", second}, {"Key", there_key}}}}));
      break;
    }
  }
  return step;
}

Step Generator::next(const Reference& reference, const World& world) {
  const std::int64_t choice = up_to(99);
  if (choice < 22) return wait();
  if (choice < 34) return key_operation(reference, world);
  if (choice < 54) return table_operation(reference);
  if (choice < 92) return item_operation();
  return many_items();
}

}  // namespace keyturn::property
