#include "command/replay.h"

#include <catch2/catch_test_macros.hpp>
#include <sstream>

using namespace keyturn;
using namespace keyturn::command;

TEST_CASE("A recorded case gets its answers from itself", "[command][replay]") {
  const Json result = replay_case(Json::parse(R"({"id": "a", "command": "aws dynamodb list-tables", "backend": "stub",
      "canned": {"TableNames": ["Music"]}})"));
  CHECK(result["stdout"] == "{\n    \"TableNames\": [\n        \"Music\"\n    ]\n}\n");
  CHECK(result["rc"] == 0);
  CHECK(result["sent"] == Json::parse(R"([{"target": "DynamoDB_20120810.ListTables", "body": {}}])"));
}

TEST_CASE("Environment, files and earlier commands of a case hold for its command", "[command][replay]") {
  const Json result = replay_case(Json::parse(R"({"id": "b", "backend": "none", "env": {"AWS_DEFAULT_REGION": null},
      "files": {"~/.aws/config": "[default]\noutput = text\n"}, "setup": ["aws configure set region eu-west-1"],
      "command": "aws configure get region; aws configure get output"})"));
  CHECK(result["stdout"] == "eu-west-1\ntext\n");
}

TEST_CASE("A case without a service reaches none", "[command][replay]") {
  const Json result = replay_case(Json::parse(R"({"id": "c", "backend": "none", "command": "aws kms list-keys"})"));
  CHECK(result["stderr"] ==
        "\naws: [ERROR]: Could not connect to the endpoint URL: \"https://kms.us-east-1.amazonaws.com/\"\n");
  CHECK(result["rc"] == 255);
}

TEST_CASE("STS answers in XML, and its requests are forms", "[command][replay]") {
  const Json result = replay_case(Json::parse(R"({"id": "d", "command": "aws sts get-caller-identity --query Arn",
      "canned": "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/A&amp;B</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>"})"));
  CHECK(result["stdout"] == "\"arn:aws:iam::123456789012:user/A&B\"\n");
  CHECK(result["sent"][0]["body"] == Json::parse(R"({"Action": "GetCallerIdentity", "Version": "2011-06-15"})"));
}

TEST_CASE("A case with neither answers nor a backend runs against the simulated account", "[command][replay]") {
  const Json result =
      replay_case(Json::parse(R"({"id": "e", "command": "aws sts get-caller-identity --query Account"})"));
  CHECK(result["stdout"] == "\"123456789012\"\n");
  CHECK(result["sent"].size() == 1);
}

TEST_CASE("A file that cannot be read is said to be so", "[command][replay]") {
  std::ostringstream out, errors;
  CHECK(replay("no-such-file.jsonl", out, errors) == 1);
  CHECK(errors.str() == "keyturn: no-such-file.jsonl cannot be read\n");
}
