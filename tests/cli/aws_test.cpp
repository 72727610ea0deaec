// From a line to what is printed and sent. The exact texts were recorded from AWS CLI 2.38.1.
#include <catch2/catch_test_macros.hpp>

#include "cli/scripted_endpoint.h"
#include "cli/session.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

constexpr std::string_view kUsage =
    "usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\nTo see help text, you can run:\n\n"
    "  aws help\n  aws <command> help\n  aws <command> <subcommand> help\n";

struct Run {
  ScriptedEndpoint endpoint;
  Session session{endpoint};

  Outcome operator()(std::string_view line) { return session.run(line); }
};

std::string parser_error_text(std::string message) {
  return "\naws: [ERROR]: An error occurred (ParamValidation): " + message + "\n\n" + std::string(kUsage);
}

}  // namespace

TEST_CASE("The stage that comes first decides which error is shown", "[cli][aws]") {
  struct Case {
    std::string_view line;
    std::string error;
    int status;
  };
  const Case cases[] = {
      {"aws", parser_error_text("the following arguments are required: command"), 252},
      {"aws dynamdb x",
       parser_error_text("argument command: Found invalid choice 'dynamdb'\n\nMaybe you meant:\n\n  * dynamodb"), 252},
      {"aws dynamodb", parser_error_text("the following arguments are required: operation"), 252},
      {"aws dynamodb frobnicate", parser_error_text("argument operation: Found invalid choice 'frobnicate'\n"), 252},
      {"aws dynamodb get-item", parser_error_text("the following arguments are required: --table-name, --key"), 252},
      {"aws dynamodb list-tables --query 'a..b' --foo",
       "\naws: [ERROR]: An error occurred (ParamValidation): Bad value for --query a..b: ", 252},
      {"aws dynamodb list-tables --foo bar baz",
       "\n" + std::string(kUsage) + "\n\naws: [ERROR]: Unknown options: --foo, baz, bar\n", 252},
      {"aws dynamodb list-tables --no-paginate --max-items 1",
       "\naws: [ERROR]: An error occurred (ParamValidation): Cannot specify --no-paginate along with pagination "
       "arguments: "
       "--max-items\n",
       252},
      {"aws dynamodb scan --table-name T --segment one",
       "\naws: [ERROR]: invalid literal for int() with base 10: 'one'\n", 255},
      {"aws dynamodb wait",
       "\naws: [ERROR]: An error occurred (ParamValidation): usage: aws [options] dynamodb wait <subcommand> "
       "[parameters]\n"
       "aws: [ERROR]: too few arguments\n",
       252},
      {"aws --profile",
       "\naws: [ERROR]: An error occurred (ParamValidation): argument --profile: expected one argument\n\n"
       "usage: aws [--profile PROFILE] [--debug]\n",
       252},
      {"aws dynamodb list-tables --profile nope", "\naws: [ERROR]: The config profile (nope) could not be found\n",
       255},
      {"aws dynamodb list-tables --region 'us east'",
       "\naws: [ERROR]: Provided region_name 'us east' doesn't match a supported format.\n", 255},
      {"aws kms encrypt --key-id k --plaintext 'hello world!'", "\naws: [ERROR]: Invalid base64: \"hello world!\"\n",
       255},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    Run run;
    const Outcome outcome = run(c.line);
    CHECK(outcome.text(Stream::Out) == "");
    CHECK(outcome.text(Stream::Error).substr(0, c.error.size()) == c.error);
    CHECK(outcome.exit_status == c.status);
    CHECK(run.endpoint.sent.empty());
  }
}

TEST_CASE("The guide's command becomes the request that it means", "[cli][aws][CreateTable]") {
  Run run;
  const Outcome outcome =
      run("aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S "
          "--key-schema AttributeName=Artist,KeyType=HASH --provisioned-throughput "
          "ReadCapacityUnits=10,WriteCapacityUnits=5 "
          "--sse-specification Enabled=true,SSEType=KMS");
  CHECK(outcome.text(Stream::Error) == "");
  REQUIRE(run.endpoint.sent.size() == 1);
  const Call& call = run.endpoint.sent.front();
  CHECK(call.service == "dynamodb");
  CHECK(call.operation == "CreateTable");
  CHECK(call.region == "us-east-1");
  CHECK(call.access_key_id == "AKIAIOSFODNN7EXAMPLE");
  CHECK(call.params == Json::parse(R"({"AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"}],
      "TableName": "Music", "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}],
      "ProvisionedThroughput": {"ReadCapacityUnits": 10, "WriteCapacityUnits": 5},
      "SSESpecification": {"Enabled": true, "SSEType": "KMS"}})"));
}

TEST_CASE("An answer is printed in the model's order, with local times", "[cli][aws][DescribeTable]") {
  Run run;
  run.endpoint.answers = {{200, Json::parse(R"({"Table": {"Unknown": 1, "TableStatus": "ACTIVE", "TableName": "Music",
                                           "CreationDateTime": 1522772130.123, "TableArn": null}})"),
                           Reached::Yes}};
  CHECK(run("aws dynamodb describe-table --table-name Music").text(Stream::Out) ==
        "{\n    \"Table\": {\n        \"TableName\": \"Music\",\n        \"TableStatus\": \"ACTIVE\",\n"
        "        \"CreationDateTime\": \"2018-04-03T16:15:30.123000+00:00\"\n    }\n}\n");
}

TEST_CASE("A service's error keeps its words and gives 254", "[cli][aws]") {
  Run run;
  run.endpoint.answers = {error_answer("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
                                       "Requested resource not found: Table: Nope not found")};
  const Outcome outcome = run("aws dynamodb describe-table --table-name Nope");
  CHECK(outcome.text(Stream::Error) ==
        "\naws: [ERROR]: An error occurred (ResourceNotFoundException) when calling the DescribeTable operation: "
        "Requested "
        "resource not found: Table: Nope not found\n");
  CHECK(outcome.exit_status == 254);
  CHECK(run.endpoint.sent.size() == 1);
}

TEST_CASE("Throttling is tried three times", "[cli][aws]") {
  Run run;
  run.endpoint.answers = {error_answer("ThrottlingException", "Rate exceeded")};
  CHECK(run("aws kms list-keys").text(Stream::Error).find("(reached max retries: 2): Rate exceeded") !=
        std::string::npos);
  CHECK(run.endpoint.sent.size() == 3);
}

TEST_CASE("An operation that is not simulated is checked and then refused in a sentence", "[cli][aws]") {
  Run run;
  run.endpoint.serves_all = false;
  const Outcome outcome = run("aws dynamodb create-backup --table-name Music --backup-name b12");
  CHECK(outcome.text(Stream::Error).find("Keyturn does not simulate aws dynamodb create-backup") != std::string::npos);
  CHECK(outcome.exit_status == 255);
  CHECK(run.endpoint.sent.empty());
  CHECK(run("aws dynamodb create-backup --table-name Music").exit_status == 252);
  CHECK(run("aws s3 ls").text(Stream::Error).find("Keyturn does not simulate aws s3") != std::string::npos);
}

TEST_CASE("The version is printed whatever else stands on the line", "[cli][aws]") {
  Run run;
  const Outcome outcome = run("aws --version dynamodb nope");
  CHECK(outcome.text(Stream::Out) == "aws-cli/2.38.1 Python/3.14.10 Linux/6.18.44-fc-v769 source/x86_64.debian.12\n");
  CHECK(outcome.text(Stream::Note).find("Keyturn") != std::string::npos);
  CHECK(outcome.exit_status == 0);
}

TEST_CASE("A file that @= names within shorthand and that is not there ends as any exception", "[cli][aws]") {
  Run run;
  const Outcome outcome = run("aws dynamodb update-table --table-name Music --sse-specification Enabled@=file://x");
  CHECK(outcome.exit_status == 255);
  CHECK(outcome.text(Stream::Error) ==
        "\naws: [ERROR]: Unable to load paramfile file://x: [Errno 2] No such file or directory: 'x'\n");
}

TEST_CASE("A command that no model describes is known by name, and said not to be simulated", "[cli][aws]") {
  Run run;
  for (const char* line : {"aws dynamodb wizard", "aws cloudtrail validate-logs", "aws configure sso"}) {
    CAPTURE(line);
    const Outcome outcome = run(line);
    CHECK(outcome.exit_status == 255);
    CHECK(outcome.text(Stream::Error).find("not simulate") != std::string::npos);
  }
  CHECK(run("aws configure ssso").text(Stream::Error).find("* sso\n") != std::string::npos);
}
