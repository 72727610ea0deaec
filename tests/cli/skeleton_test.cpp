// https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html
#include <catch2/catch_test_macros.hpp>

#include "cli/session_fixture.h"

using namespace keyturn;
using namespace keyturn::cli;

TEST_CASE_METHOD(SessionFixture, "A skeleton has every member and sends nothing", "[cli][skeleton]") {
  CHECK(session.run("aws dynamodb list-tables --generate-cli-skeleton").text(Stream::Out) ==
        "{\n    \"ExclusiveStartTableName\": \"\",\n    \"Limit\": 0\n}\n");
  CHECK(session.run("aws dynamodb describe-limits --generate-cli-skeleton").text(Stream::Out) == "{}\n");
  CHECK(session.run("aws dynamodb delete-table --generate-cli-skeleton yaml-input").text(Stream::Out) ==
        "TableName: ''  # [REQUIRED]\n");
  CHECK(endpoint.sent.empty());
}

TEST_CASE_METHOD(SessionFixture, "A filled-in skeleton is a command's input, and options win over it",
                 "[cli][skeleton]") {
  session.files()["in.json"] = to_bytes(R"({"TableName": "Music", "BillingMode": "PROVISIONED"})");
  session.run("aws dynamodb update-table --cli-input-json file://in.json --billing-mode PAY_PER_REQUEST");
  REQUIRE(endpoint.sent.size() == 1);
  CHECK(endpoint.sent[0].params == Json{{"BillingMode", "PAY_PER_REQUEST"}, {"TableName", "Music"}});
  session.run("aws dynamodb describe-table --cli-input-yaml 'TableName: Music'");
  REQUIRE(endpoint.sent.size() == 2);
  CHECK(endpoint.sent[1].params == Json{{"TableName", "Music"}});
}

TEST_CASE_METHOD(SessionFixture, "A made-up answer is validated as the real CLI does", "[cli][skeleton]") {
  CHECK(session.run("aws dynamodb list-tables --generate-cli-skeleton output --output text").text(Stream::Out) ==
        "LastEvaluatedTableName\nTABLENAMES\tTableName\n");
  CHECK(
      session.run("aws kms list-keys --generate-cli-skeleton output").text(Stream::Error) ==
      "\naws: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:\nInvalid length for parameter "
      "Keys[0].KeyArn, value: 6, valid min length: 20\n");
}
