#include <catch2/catch_test_macros.hpp>

#include "time/format.h"
#include "world/cli_endpoint.h"
#include "world/world.h"

using namespace keyturn;

namespace {

const Json kMusic = Json::parse(R"({
  "TableName": "Music",
  "AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"}, {"AttributeName": "SongTitle", "AttributeType": "S"}],
  "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}, {"AttributeName": "SongTitle", "KeyType": "RANGE"}],
  "ProvisionedThroughput": {"ReadCapacityUnits": 10, "WriteCapacityUnits": 5}
})");

const char* const kGuideArn = "arn:aws:kms:us-east-1:123456789012:key/abcd1234-abcd-1234-a123-ab1234a1b234";

Json by_alice(World& world, const char* operation, Json params) {
  const service::Caller alice = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
  const service::Reply reply = call(world, {"dynamodb", operation, std::move(params), alice, 0});
  REQUIRE(reply.outcome.ok());
  return reply.outcome.value();
}

Json with_kms() {
  Json params = kMusic;
  params["SSESpecification"] = {{"Enabled", true}, {"SSEType", "KMS"}};
  return params;
}

Json described(World& world) { return by_alice(world, "DescribeTable", {{"TableName", "Music"}})["Table"]; }

std::vector<std::string> names_since(const World& world, std::size_t first) {
  std::vector<std::string> names;
  for (std::size_t i = first; i < world.ground.trail.size(); ++i) {
    const trail::Event& event = world.ground.trail.at(i);
    names.push_back(std::string(event.user_identity["type"] == "AWSService" ? "service " : "user ") + event.name);
  }
  return names;
}

std::string whole_trail(const World& world) {
  std::string text;
  for (std::size_t i = 0; i < world.ground.trail.size(); ++i)
    text += cloudtrail_record(world.ground.trail.at(i)).dump() + "\n";
  return text;
}

}  // namespace

// Facts sheet 8.2 and 11.3: DescribeKey, two CreateGrants, GenerateDataKey; then the call itself.
TEST_CASE("Creating a table with the AWS managed key asks KMS for what AWS asks, and shows the guide's key",
          "[world][CreateTable]") {
  World world = default_world();
  const Json made = by_alice(world, "CreateTable", with_kms())["TableDescription"];
  CHECK(made["SSEDescription"] == Json{{"Status", "ENABLED"}, {"SSEType", "KMS"}, {"KMSMasterKeyArn", kGuideArn}});
  CHECK(names_since(world, 0) == std::vector<std::string>{"user DescribeKey", "user CreateGrant", "user CreateGrant",
                                                          "service GenerateDataKey", "user CreateTable"});
  const trail::Event& create = world.ground.trail.at(4);
  for (std::size_t i = 0; i < 4; ++i) CHECK(world.ground.trail.at(i).parent == create.number);
  CHECK(world.ground.trail.at(3).request_parameters["encryptionContext"] ==
        Json{{"aws:dynamodb:tableName", "Music"}, {"aws:dynamodb:subscriberId", "123456789012"}});
}

TEST_CASE("The AWS owned key leaves no trace in the account", "[world][CreateTable]") {
  World world = default_world();
  const Json made = by_alice(world, "CreateTable", kMusic)["TableDescription"];
  CHECK_FALSE(made.contains("SSEDescription"));
  CHECK(names_since(world, 0) == std::vector<std::string>{"user CreateTable"});
  CHECK(world.keys.keys.empty());
}

// Facts sheet 6.6, owned -> AWS managed: 0..9 s {UPDATING}, ..22 s {UPDATING, KMS, new}, then ENABLED; ACTIVE
// throughout.
TEST_CASE("A change of key shows what AWS shows, second by second", "[world][UpdateTable]") {
  World world = default_world();
  by_alice(world, "CreateTable", kMusic);
  advance_by(world, seconds(10));
  by_alice(world, "UpdateTable", {{"TableName", "Music"}, {"SSESpecification", {{"Enabled", true}}}});
  advance_by(world, milliseconds(8999));
  CHECK(described(world)["SSEDescription"] == Json{{"Status", "UPDATING"}});
  CHECK(described(world)["TableStatus"] == "ACTIVE");
  advance_by(world, milliseconds(1));
  CHECK(described(world)["SSEDescription"] ==
        Json{{"Status", "UPDATING"}, {"SSEType", "KMS"}, {"KMSMasterKeyArn", kGuideArn}});
  advance_by(world, milliseconds(12999));
  CHECK(described(world)["SSEDescription"]["Status"] == "UPDATING");
  advance_by(world, milliseconds(1));
  CHECK(described(world)["SSEDescription"] ==
        Json{{"Status", "ENABLED"}, {"SSEType", "KMS"}, {"KMSMasterKeyArn", kGuideArn}});
}

TEST_CASE("One long step and many short ones come to the same account", "[world]") {
  World once = default_world();
  by_alice(once, "CreateTable", with_kms());
  World often = once;
  advance_by(once, hours(1));
  for (int i = 0; i < 3600; ++i) advance_by(often, seconds(1));
  CHECK(once.ground.now == often.ground.now);
  CHECK(described(once) == described(often));
  CHECK(whole_trail(once) == whole_trail(often));
}

TEST_CASE("Time does not run backwards", "[world]") {
  World world = default_world();
  const Instant now = world.ground.now;
  advance_to(world, now - seconds(1));
  CHECK(world.ground.now == now);
}

TEST_CASE("A copy is an undo: what happens later does not touch it", "[world]") {
  World world = default_world();
  by_alice(world, "CreateTable", kMusic);
  const World before = world;
  advance_by(world, seconds(10));
  by_alice(world, "DeleteTable", {{"TableName", "Music"}});
  advance_by(world, seconds(10));
  CHECK(world.tables.tables.empty());
  World undone = before;
  CHECK(described(undone)["TableStatus"] == "CREATING");
  CHECK(before.ground.trail.size() == 1);
  CHECK(undone.ground.scheduler.tasks().size() == 1);
}

TEST_CASE("The same seed and the same calls give the same account to the letter", "[world]") {
  const auto play = [](const char* seed) {
    World world = default_world({seed, default_start()});
    by_alice(world, "CreateTable", with_kms());
    advance_by(world, seconds(20));
    by_alice(world, "UpdateTable", {{"TableName", "Music"}, {"SSESpecification", {{"Enabled", false}}}});
    advance_by(world, seconds(30));
    return whole_trail(world) + described(world).dump();
  };
  CHECK(play("a") == play("a"));
  CHECK(play("a") != play("b"));
}

TEST_CASE("Deleting a table retires its grants", "[world][DeleteTable]") {
  World world = default_world();
  by_alice(world, "CreateTable", with_kms());
  advance_by(world, seconds(20));
  CHECK(world.keys.grants.size() == 2);
  by_alice(world, "DeleteTable", {{"TableName", "Music"}});
  advance_by(world, minutes(1));
  CHECK(world.keys.grants.empty());
}

TEST_CASE("The trail shows neither key material nor sealed keys", "[world]") {
  World world = default_world();
  by_alice(world, "CreateTable", with_kms());
  advance_by(world, seconds(20));
  by_alice(world, "UpdateTable", {{"TableName", "Music"}, {"SSESpecification", {{"Enabled", false}}}});
  advance_by(world, minutes(1));
  const std::string text = whole_trail(world);
  for (const auto& [id, key] : world.keys.keys) {
    for (const kms::KeyMaterial& material : key.materials) {
      CHECK(text.find(to_hex(material.bytes.view())) == std::string::npos);
      CHECK(text.find(to_base64(material.bytes.view())) == std::string::npos);
    }
  }
  CHECK(text.find("plaintext") == std::string::npos);
  CHECK(text.find("ciphertextBlob") == std::string::npos);
}
