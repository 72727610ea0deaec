#include <catch2/catch_test_macros.hpp>

#include "world/cli_endpoint.h"

using namespace keyturn;

namespace {

cli::Call list_tables() { return {"dynamodb", "ListTables", Json::object(), "us-east-1", "AKIAIOSFODNN7EXAMPLE"}; }

}  // namespace

TEST_CASE("The CLI's requests go through the door as the user whose key signs them", "[world][ListTables]") {
  World world = default_world();
  WorldEndpoint endpoint(world, "aws-cli");
  const cli::Answer answer = endpoint.send(list_tables());
  CHECK(answer.status == 200);
  CHECK(answer.body.dump() == R"({"TableNames":[]})");
  REQUIRE(world.ground.trail.size() == 1);
  CHECK(world.ground.trail.at(0).user_agent == "aws-cli");
  CHECK(world.ground.trail.at(0).user_identity["userName"] == "Alice");
}

TEST_CASE("An access key that is nobody's is refused and leaves no event", "[world]") {
  World world = default_world();
  WorldEndpoint endpoint(world, "aws-cli");
  cli::Call call = list_tables();
  call.access_key_id = "AKIAI44QH8DHBEXAMPLE";
  const cli::Answer answer = endpoint.send(call);
  CHECK(answer.status == 400);
  CHECK(answer.body["__type"] == "UnrecognizedClientException");
  CHECK(answer.body["message"] == "The security token included in the request is invalid.");
  CHECK(world.ground.trail.empty());
}

TEST_CASE("Another Region is said to be empty ground", "[world]") {
  World world = default_world();
  WorldEndpoint endpoint(world, "aws-cli");
  cli::Call call = list_tables();
  call.region = "eu-west-1";
  CHECK(endpoint.send(call).body["message"] == "Keyturn simulates one Region, us-east-1. Nothing exists in eu-west-1.");
}

TEST_CASE("An error keeps its code, message and status", "[world][DescribeTable]") {
  World world = default_world();
  WorldEndpoint endpoint(world, "aws-cli");
  cli::Call call = list_tables();
  call.operation = "DescribeTable";
  call.params = {{"TableName", "Nope"}};
  const cli::Answer answer = endpoint.send(call);
  CHECK(answer.status == 400);
  CHECK(answer.body == Json{{"__type", "ResourceNotFoundException"},
                            {"message", "Requested resource not found: Table: Nope not found"}});
}

TEST_CASE("A pause lets simulated time pass", "[world]") {
  World world = default_world();
  WorldEndpoint endpoint(world, "aws-cli");
  endpoint.sleep(seconds(20));
  CHECK(world.ground.now == default_start() + seconds(20));
}

TEST_CASE("What is served is known without trying", "[world]") {
  World world = default_world();
  const WorldEndpoint endpoint(world, "aws-cli");
  CHECK(endpoint.serves("dynamodb", "CreateTable"));
  CHECK(endpoint.serves("sts", "GetCallerIdentity"));
  CHECK_FALSE(endpoint.serves("dynamodb", "ExportTableToPointInTime"));
  CHECK_FALSE(endpoint.serves("s3", "ListBuckets"));
}
