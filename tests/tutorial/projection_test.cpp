#include "tutorial/projection.h"

#include <catch2/catch_test_macros.hpp>

#include "cli/query/query.h"
#include "tutorial/small_lesson.h"

using namespace keyturn;
using namespace keyturn::tutorial;
using test::run_line;

namespace {

const std::string kMusic =
    "aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S "
    "--key-schema AttributeName=Artist,KeyType=HASH --billing-mode PAY_PER_REQUEST";

Json ask(const World& world, const Mark& lesson, const Mark& step, const char* query) {
  return cli::compile_query(query).query->evaluate(project(world, lesson, step)).value;
}

}  // namespace

TEST_CASE("The projection tells of tables, keys, aliases, grants and backups what facts need", "[tutorial]") {
  World world = default_world();
  REQUIRE(run_line(world,
                   "aws kms create-alias --alias-name alias/app --target-key-id $(aws kms create-key --query "
                   "KeyMetadata.KeyId --output text)") == 0);
  REQUIRE(run_line(world, kMusic + " --sse-specification Enabled=true,SSEType=KMS,KMSMasterKeyId=alias/app") == 0);
  REQUIRE(run_line(world, "sleep 60; aws dynamodb create-backup --table-name Music --backup-name first") == 0);
  REQUIRE(run_line(world, "aws dynamodb put-item --table-name Music --item '{\"Artist\":{\"S\":\"A\"}}'") == 0);
  const Mark none;
  const std::string id = world.keys.alias_of(world.keys.keys.begin()->first)->target_key_id;
  const Json table = ask(world, none, none, "tables[0]");
  CHECK(table == Json{{"name", "Music"},
                      {"status", "ACTIVE"},
                      {"encryption", "CUSTOMER_MANAGED"},
                      {"key", id},
                      {"alias", "alias/app"},
                      {"key_state", "Enabled"},
                      {"partition_key", "Artist"},
                      {"changing", false},
                      {"key_changes", 0},
                      {"items", 1},
                      {"accessible", true},
                      {"archived", false},
                      {"deletion_protection", false},
                      {"billing_mode", "PAY_PER_REQUEST"},
                      {"created", "2026-01-05T09:00:00Z"}});
  Json key = ask(world, none, none, "keys[0]");
  CHECK(key["policy"]["Statement"][0]["Action"] == "kms:*");
  key.erase("policy");
  CHECK(key == Json{{"id", id},
                    {"arn", "arn:aws:kms:us-east-1:123456789012:key/" + id},
                    {"manager", "CUSTOMER"},
                    {"state", "Enabled"},
                    {"description", ""},
                    {"aliases", Json::array({"alias/app"})},
                    {"spec", "SYMMETRIC_DEFAULT"},
                    {"rotation", false},
                    {"rotations", 0},
                    {"deletion_date", nullptr},
                    {"grants", 2},
                    {"tables", Json::array({"Music"})},
                    {"backups", Json::array({"first"})}});
  CHECK(ask(world, none, none, "backups[0].[name,table,encryption,alias]") ==
        Json::array({"first", "Music", "CUSTOMER_MANAGED", "alias/app"}));
  CHECK(ask(world, none, none, "grants[0].[grantee,table]") ==
        Json::array({"dynamodb.us-east-1.amazonaws.com", "Music"}));
  CHECK(ask(world, none, none, "now") == "2026-01-05T09:01:00Z");
}

TEST_CASE("Events tell who did what through which service, and what is new", "[tutorial]") {
  World world = default_world();
  const Mark begun = mark_of(world);
  REQUIRE(run_line(world, kMusic + " --sse-specification Enabled=true,SSEType=KMS") == 0);
  run_line(world, "sleep 60");
  const Mark entered = mark_of(world);
  REQUIRE(run_line(world, "aws dynamodb put-item --table-name Music --item '{\"Artist\":{\"S\":\"A\"}}'") == 0);
  CHECK(run_line(world, "aws dynamodb describe-table --table-name Nope --profile auditor") == 254);
  CHECK(ask(world, begun, entered, "events[?name=='CreateTable'].[by,own,step,table,error]") ==
        Json::array({Json::array({"Alice", true, false, "Music", nullptr})}));
  CHECK(ask(world, begun, entered, "events[?name=='Decrypt'].[by,via,own,step,table,service]") ==
        Json::array({Json::array({"Alice", "dynamodb.amazonaws.com", false, true, "Music", "kms"})}));
  CHECK(ask(world, begun, entered, "events[?error].[name,by,error,own]") ==
        Json::array({Json::array({"DescribeTable", "Nikki", "ResourceNotFoundException", true})}));
  CHECK(ask(world, begun, entered, "item_calls") == 1);
  CHECK(ask(world, begun, mark_of(world), "item_calls") == 0);
  CHECK(ask(world, entered, entered, "length(events)") == 2);
}

TEST_CASE("A mark moves back with an account that was taken back", "[tutorial]") {
  World world = default_world();
  const World before = world;
  REQUIRE(run_line(world, "aws kms create-key") == 0);
  Mark mark = mark_of(world);
  follow_back(mark, world);
  CHECK(mark == mark_of(world));
  follow_back(mark, before);
  CHECK(mark == mark_of(before));
}
