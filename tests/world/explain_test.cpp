// `keyturn explain aws …`, on an account: what it says, and that nothing comes of it.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "assets/assets.h"
#include "cli/session.h"
#include "world/cli_endpoint.h"
#include "world/records.h"

using namespace keyturn;

namespace {

constexpr const char* kCreate =
    "aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S "
    "--key-schema AttributeName=Artist,KeyType=HASH --billing-mode PAY_PER_REQUEST";

struct Account {
  World world = default_world();
  WorldEndpoint endpoint{world, "aws-cli"};
  cli::Session session{endpoint};

  Account() { session.set_help_texts(cli::HelpTexts(assets::help_text)); }

  cli::Outcome run(const std::string& line) { return session.run(line); }
  // What is said; the account, the files and the variables are as before.
  std::string explained(const std::string& command) {
    const Records before = to_records(world);
    const auto files = session.files();
    const auto environment = session.environment();
    const cli::Outcome outcome = run("keyturn explain " + command);
    CHECK(outcome.exit_status == 0);
    CHECK(to_records(world) == before);
    CHECK(session.files() == files);
    CHECK(session.environment() == environment);
    return outcome.text(cli::Stream::Out);
  }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE_METHOD(Account, "explain tells the request member by member, with its documentation",
                 "[world][cli][explain]") {
  const std::string text = explained(std::string(kCreate) + " --sse-specification Enabled=true,SSEType=KMS");
  CHECK(contains(text, "CreateTable of Amazon DynamoDB in us-east-1, as profile default.\n"));
  CHECK(contains(text, "  TableName: Music\n      The name of the table to create.\n"));
  CHECK(contains(text,
                 "  SSESpecification:\n      Represents the settings used to enable server-side encryption.\n"
                 "    Enabled: true\n"));
  CHECK(contains(text, "  AttributeDefinitions:\n"));
  CHECK(contains(text, "    -\n      AttributeName: Artist\n"));
}

// 6.6: a change of key is UPDATING at first and shows the new key when it is done.
TEST_CASE_METHOD(Account, "explain tells how an encryption would change, at once and by itself",
                 "[world][cli][explain]") {
  run(std::string(kCreate) + "; aws dynamodb wait table-exists --table-name Music");
  const std::string text =
      explained("aws dynamodb update-table --table-name Music --sse-specification Enabled=true,SSEType=KMS");
  CHECK(contains(text, "  Changed: table Music\n    SSEDescription.Status: UPDATING (new)\n"));
  CHECK(contains(text, "  New: alias/aws/dynamodb (abcd1234-abcd-1234-a123-ab1234a1b234)\n"));
  CHECK(contains(text, "CloudTrail would show: DescribeKey, CreateGrant (2 times), GenerateDataKey, UpdateTable\n"));
  CHECK(contains(text, "By itself, within 22 s:\n"));
  CHECK(contains(text, "SSEDescription.Status: UPDATING -> ENABLED\n"));
  CHECK(contains(text, "SSEDescription.SSEType: KMS (new)\n"));
}

TEST_CASE_METHOD(Account, "explain tells of keys that would be made, disabled and deleted", "[world][cli][explain]") {
  CHECK(contains(explained("aws kms create-key"), "    KeyState: Enabled\n"));
  const std::string made = run("aws kms create-key --query KeyMetadata.KeyId --output text").text(cli::Stream::Out);
  const std::string id = made.substr(0, made.find('\n'));
  const std::string disabled = explained("aws kms disable-key --key-id " + id);
  CHECK(contains(disabled, "  Changed: key " + id + "\n"));
  CHECK(contains(disabled, "    KeyState: Enabled -> Disabled\n"));
  const std::string gone = explained("aws kms schedule-key-deletion --pending-window-in-days 7 --key-id " + id);
  CHECK(contains(gone, "    KeyState: Enabled -> PendingDeletion\n"));
  const std::string named = explained("aws kms create-alias --alias-name alias/app --target-key-id " + id);
  CHECK(contains(named, "  New: alias/app (" + id + ")\n"));
  CHECK(contains(gone, "By itself, within 7 d:\n  Gone: key " + id + "\n"));
}

TEST_CASE_METHOD(Account, "explain tells errors as the command would end with them", "[world][cli][explain]") {
  const std::string missing = explained("aws dynamodb delete-table --table-name Music");
  CHECK(contains(missing,
                 "  It would end with exit status 254:\n    aws: [ERROR]: An error occurred "
                 "(ResourceNotFoundException) when calling the DeleteTable operation: Requested resource not found: "
                 "Table: Music not found\n  Nothing would change.\n  CloudTrail would show: DeleteTable "
                 "(ResourceNotFoundException)\n"));
  const std::string wrong = explained("aws dynamodb delete-table");
  CHECK(contains(wrong, "It asks no service for anything.\n"));
  CHECK(contains(wrong, "exit status 252"));
  CHECK(contains(wrong, "the following arguments are required: --table-name"));
}

TEST_CASE_METHOD(Account, "A waiter that is explained moves no clock, and configure writes no file",
                 "[world][cli][explain]") {
  run(kCreate);
  CHECK(contains(explained("aws dynamodb wait table-exists --table-name Music"), "It would succeed.\n"));
  CHECK(contains(explained("aws configure set region eu-west-1"), "Files of this terminal would be written.\n"));
  CHECK(contains(explained("aws sts get-caller-identity"), "  nothing in particular\n"));
}

TEST_CASE_METHOD(Account, "explain wants a command of aws", "[world][cli][explain]") {
  for (const char* line : {"keyturn explain", "keyturn explain ls"}) {
    CAPTURE(line);
    const cli::Outcome outcome = run(line);
    CHECK(outcome.exit_status == 2);
    CHECK(outcome.text(cli::Stream::Error) == "usage: keyturn explain aws <command> <subcommand> [parameters]\n");
  }
  CHECK(run("keyturn nothing").exit_status == 2);
  CHECK(contains(run("keyturn help").text(cli::Stream::Out), "keyturn explain aws"));
  CHECK(contains(run("keyturn").text(cli::Stream::Out), "keyturn explain aws"));
}
