#include "views/cli_twin.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "cli/session.h"
#include "views/account.h"
#include "views/guide.h"

namespace keyturn {
namespace {

using views::aws_command;

// Takes every request and remembers it.
class Recorder : public cli::Endpoint {
 public:
  cli::Answer send(const cli::Call& call) override {
    calls.push_back(call);
    return {200, Json::object()};
  }
  void sleep(Duration) override {}
  std::vector<std::string> names(cli::Named) const override { return {}; }
  bool serves(std::string_view, std::string_view) const override { return true; }

  std::vector<cli::Call> calls;
};

struct Case {
  std::string service;
  std::string operation;
  Json params;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> list = {
      {"dynamodb", "CreateTable", views::create_table_params(tests::music_form())},
      {"dynamodb", "UpdateTable", views::change_encryption_params("Music", views::Encryption::AwsOwned)},
      {"dynamodb", "UpdateTable", views::change_encryption_params("Music", views::Encryption::AwsManaged)},
      {"dynamodb",
       "UpdateTable",
       {{"TableName", "Music"}, {"SSESpecification", {{"SSEType", "KMS"}, {"KMSMasterKeyId", "alias/aws/dynamodb"}}}}},
      {"dynamodb", "UpdateTable", {{"TableName", "Music"}, {"DeletionProtectionEnabled", true}}},
      {"dynamodb", "UpdateTable", {{"TableName", "Music"}, {"DeletionProtectionEnabled", false}}},
      {"dynamodb", "UpdateTable", {{"TableName", "Music"}, {"BillingMode", "PAY_PER_REQUEST"}}},
      {"dynamodb", "DeleteTable", {{"TableName", "a.b_c-d"}}},
      {"dynamodb", "ListTables", Json::object()},
      {"dynamodb", "ListTables", {{"Limit", 5}, {"ExclusiveStartTableName", "Music"}}},
      {"dynamodb",
       "TagResource",
       {{"ResourceArn", "arn:aws:dynamodb:us-east-1:123456789012:table/Music"},
        {"Tags", {{{"Key", "it's"}, {"Value", "a=b, \"c\" {d} [e]"}}, {{"Key", "plain"}, {"Value", "x"}}}}}},
      {"dynamodb",
       "CreateTable",
       {{"TableName", "Music"},
        {"AttributeDefinitions", {{{"AttributeName", "the artist"}, {"AttributeType", "S"}}}},
        {"KeySchema", {{{"AttributeName", "the artist"}, {"KeyType", "HASH"}}}},
        {"BillingMode", "PAY_PER_REQUEST"},
        {"GlobalSecondaryIndexes",
         {{{"IndexName", "idx"},
           {"KeySchema", {{{"AttributeName", "the artist"}, {"KeyType", "HASH"}}}},
           {"Projection", {{"ProjectionType", "INCLUDE"}, {"NonKeyAttributes", {"a", "b"}}}}}}}}},
      {"kms", "DescribeKey", {{"KeyId", "alias/aws/dynamodb"}}},
      {"kms", "CreateKey", {{"Description", "-starts with a dash, it's \"quoted\" and $HOME `ls` \\ ends"}}},
      {"kms", "CreateKey", {{"Description", ""}}},
      {"kms",
       "Encrypt",
       {{"KeyId", "alias/app"}, {"Plaintext", "aGVsbG8="}, {"EncryptionContext", {{"a", "b"}, {"c", "d e"}}}}},
      {"sts", "GetCallerIdentity", Json::object()},
  };
  return list;
}

}  // namespace

TEST_CASE("The CLI reads the twin of a request back as the same request", "[views][cli_twin]") {
  for (const Case& one : cases()) {
    const std::string command = aws_command(one.service, one.operation, one.params);
    for (const std::string& line : {command, views::folded(command)}) {
      INFO(line);
      Recorder recorder;
      cli::Session session(recorder);
      const cli::Outcome outcome = session.run(line);
      INFO(outcome.text(cli::Stream::Error));
      REQUIRE(recorder.calls.size() == 1);
      CHECK(recorder.calls[0].service == one.service);
      CHECK(recorder.calls[0].operation == one.operation);
      CHECK(nlohmann::json(recorder.calls[0].params) == nlohmann::json(one.params));  // the order of members is free
    }
  }
}

TEST_CASE("The twin of what the guide's console does is the guide's own command", "[views][cli_twin]") {
  const auto& procedures = views::guide_procedures();
  REQUIRE(procedures.size() == 4);
  const std::string create =
      "aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S "
      "AttributeName=SongTitle,AttributeType=S --key-schema AttributeName=Artist,KeyType=HASH "
      "AttributeName=SongTitle,KeyType=RANGE --provisioned-throughput ReadCapacityUnits=10,WriteCapacityUnits=5";
  CHECK(procedures[0].command == create);
  CHECK(procedures[1].command == create + " --sse-specification Enabled=true,SSEType=KMS");
  CHECK(procedures[2].command == "aws dynamodb update-table --table-name Music --sse-specification Enabled=false");
  CHECK(procedures[3].command == "aws dynamodb update-table --table-name Music --sse-specification Enabled=true");
}

TEST_CASE("A folded command has an option a line and keeps quoted text whole", "[views][cli_twin]") {
  CHECK(views::folded("aws kms create-key --description 'a --b' --origin AWS_KMS") ==
        "aws kms create-key \\\n    --description 'a --b' \\\n    --origin AWS_KMS");
}

}  // namespace keyturn
