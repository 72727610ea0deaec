#include "dynamodb/fixture.h"

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "kms/aws_managed_key.h"

namespace keyturn::dynamodb::testing {

Json music() {
  return Json::parse(R"({
    "TableName": "Music",
    "AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"},
                             {"AttributeName": "SongTitle", "AttributeType": "S"}],
    "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "SongTitle", "KeyType": "RANGE"}],
    "ProvisionedThroughput": {"ReadCapacityUnits": 10, "WriteCapacityUnits": 5}
  })");
}

Json patched(Json base, std::string_view patch) {
  base.merge_patch(Json::parse(patch));
  return base;
}

Json update(std::string_view patch) { return patched({{"TableName", "Music"}}, patch); }

service::Reply TestAccount::call(std::string_view operation, Json params) {
  const service::Caller alice = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
  return keyturn::call(world, {"dynamodb", std::string(operation), std::move(params), alice, 0});
}

Json TestAccount::answer(std::string_view operation, Json params) {
  const service::Reply reply = call(operation, std::move(params));
  if (!reply.outcome.ok()) FAIL(reply.outcome.error().code << ": " << reply.outcome.error().message);
  return reply.outcome.value();
}

ServiceError TestAccount::refusal(std::string_view operation, Json params) {
  const service::Reply reply = call(operation, std::move(params));
  if (reply.outcome.ok()) FAIL(operation << " was not refused");
  return reply.outcome.error();
}

Json TestAccount::create(std::string_view patch) {
  return answer("CreateTable", patched(music(), patch)).at("TableDescription");
}

Json TestAccount::create_active(std::string_view patch) {
  const std::string name = create(patch).at("TableName").get<std::string>();
  advance_by(world, seconds(20));
  return describe(name);
}

Json TestAccount::describe(std::string_view name) {
  return answer("DescribeTable", {{"TableName", std::string(name)}}).at("Table");
}

Json TestAccount::update_table(std::string_view patch) {
  return answer("UpdateTable", update(patch)).at("TableDescription");
}

ServiceError TestAccount::update_refusal(std::string_view patch) { return refusal("UpdateTable", update(patch)); }

const Table& TestAccount::table(std::string_view name) const {
  const Table* const found = world.tables.find(name);
  REQUIRE(found != nullptr);
  return *found;
}

std::string TestAccount::make_key(const Json& policy_statements) {
  Json policy = {{"Version", "2012-10-17"}, {"Statement", Json::array()}};
  policy["Statement"].push_back({{"Effect", "Allow"},
                                 {"Principal", {{"AWS", "arn:aws:iam::123456789012:root"}}},
                                 {"Action", "kms:*"},
                                 {"Resource", "*"}});
  for (const Json& statement : policy_statements) policy["Statement"].push_back(statement);
  const std::string id = world.ground.random.uuid();
  world.keys.keys.emplace(id, kms::new_symmetric_key(id, world.ground, iam::Policy::parse(policy.dump()).value()));
  return world.ground.account.arn("kms", "key/" + id);
}

kms::Key& TestAccount::key(std::string_view arn) {
  kms::Key* const found = world.keys.find(arn.substr(arn.find("key/") + 4));
  REQUIRE(found != nullptr);
  return *found;
}

std::vector<std::string> TestAccount::events_since(std::size_t first) const {
  std::vector<std::string> result;
  for (std::size_t i = first; i < world.ground.trail.size(); ++i) {
    const trail::Event& event = world.ground.trail.at(i);
    const bool by_service = event.user_identity.at("type") == "AWSService";
    result.push_back(joined({by_service ? "service " : "user ", event.name, event.failed() ? " failed" : ""}));
  }
  return result;
}

void check_refusal(const ServiceError& found, const Refusal& wanted) {
  INFO(wanted.patch);
  CHECK(found.code == wanted.code);
  CHECK(found.message == wanted.message);
}

std::string invalid(std::string_view detail) { return joined({"One or more parameter values were invalid: ", detail}); }

std::string in_use(std::string_view detail) {
  return joined({"Attempt to change a resource which is still in use: ", detail});
}

std::string one_violation(std::string_view violation) { return joined({"1 validation error detected: ", violation}); }

}  // namespace keyturn::dynamodb::testing
