#include "world/rich_account.h"

#include <catch2/catch_test_macros.hpp>

#include "cli/session.h"
#include "world/cli_endpoint.h"

namespace keyturn::test {

namespace {

const char* const kIndexed =
    "--attribute-definitions AttributeName=Artist,AttributeType=S AttributeName=SongTitle,AttributeType=S "
    "AttributeName=Year,AttributeType=N "
    "--key-schema AttributeName=Artist,KeyType=HASH AttributeName=SongTitle,KeyType=RANGE "
    "--local-secondary-indexes 'IndexName=ByYear,KeySchema=[{AttributeName=Artist,KeyType=HASH},"
    "{AttributeName=Year,KeyType=RANGE}],Projection={ProjectionType=ALL}' "
    "--global-secondary-indexes 'IndexName=Years,KeySchema=[{AttributeName=Year,KeyType=HASH}],"
    "Projection={ProjectionType=INCLUDE,NonKeyAttributes=[Label]},"
    "ProvisionedThroughput={ReadCapacityUnits=2,WriteCapacityUnits=3}' "
    "--provisioned-throughput ReadCapacityUnits=10,WriteCapacityUnits=5 ";

const char* const kSimple =
    "--attribute-definitions AttributeName=Id,AttributeType=S --key-schema AttributeName=Id,KeyType=HASH "
    "--billing-mode PAY_PER_REQUEST ";

struct Terminal {
  World& world;
  WorldEndpoint endpoint{world, "aws-cli"};
  cli::Session session{endpoint};

  void does(const std::string& line) {
    CAPTURE(line);
    const cli::Outcome outcome = session.run(line);
    CAPTURE(outcome.text(cli::Stream::Error));
    REQUIRE(outcome.exit_status == 0);
  }
  std::string prints(const std::string& line) {
    std::string text = session.run(line).text(cli::Stream::Out);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
  }
  std::string new_key(const std::string& options = "") {
    return prints("aws kms create-key " + options + " --query KeyMetadata.KeyId --output text");
  }
  void pass(Duration time) { advance_by(world, time); }
};

void make_keys(Terminal& terminal) {
  const std::string rotated = terminal.new_key("--description 'rotates' --tags TagKey=team,TagValue=blue");
  terminal.does("aws kms create-alias --alias-name alias/app --target-key-id " + rotated);
  terminal.does("aws kms enable-key-rotation --rotation-period-in-days 90 --key-id " + rotated);
  terminal.does("aws kms rotate-key-on-demand --key-id " + rotated);
  terminal.pass(minutes(1));
  terminal.does(
      "aws kms create-grant --name one --operations Encrypt Decrypt --grantee-principal "
      "arn:aws:iam::123456789012:user/Mateo --constraints EncryptionContextSubset={a=b} --key-id " +
      rotated);
  terminal.does("aws kms disable-key --key-id " + terminal.new_key());
  terminal.does("aws kms schedule-key-deletion --pending-window-in-days 7 --key-id " + terminal.new_key());
  terminal.new_key("--multi-region");
  terminal.new_key("--origin EXTERNAL");
  terminal.new_key("--key-spec RSA_2048 --key-usage SIGN_VERIFY");
}

void make_tables(Terminal& terminal) {
  const std::string key = terminal.new_key("--description 'of tables'");
  terminal.does("aws dynamodb create-table --table-name Music " + std::string(kIndexed) +
                "--tags Key=a,Value=b --stream-specification StreamEnabled=true,StreamViewType=NEW_IMAGE "
                "--sse-specification Enabled=true,SSEType=KMS,KMSMasterKeyId=" +
                key);
  terminal.does("aws dynamodb create-table --table-name Managed --sse-specification Enabled=true,SSEType=KMS " +
                std::string(kSimple));
  terminal.does("aws dynamodb create-table --table-name Owned --deletion-protection-enabled " + std::string(kSimple));
  terminal.pass(seconds(30));
  for (int i = 0; i < 40; ++i) {
    terminal.does(
        "aws dynamodb put-item --table-name Music --item '{\"Artist\": {\"S\": \"No One\"}, \"SongTitle\": "
        "{\"S\": \"Song " +
        std::to_string(i) + "\"}, \"Year\": {\"N\": \"" + std::to_string(1960 + i % 7) +
        "\"}, \"Label\": {\"S\": \"L\"}}'");
  }
  terminal.does("aws dynamodb put-item --table-name Owned --item '{\"Id\": {\"S\": \"one\"}}'");
  terminal.does("aws dynamodb create-backup --table-name Music --backup-name kept");
  terminal.does(
      "aws dynamodb transact-write-items --client-request-token token-1 --transact-items "
      "'[{\"Put\": {\"TableName\": \"Owned\", \"Item\": {\"Id\": {\"S\": \"two\"}}}}]'");
  terminal.does(
      "aws dynamodb update-time-to-live --table-name Owned --time-to-live-specification "
      "Enabled=true,AttributeName=Expires");
}

// Changes of every kind that are not over yet.
void begin_changes(Terminal& terminal) {
  const std::string lost = terminal.new_key("--description 'lost'");
  terminal.does(
      "aws dynamodb create-table --table-name Lost --sse-specification Enabled=true,SSEType=KMS,"
      "KMSMasterKeyId=" +
      lost + " " + kSimple);
  terminal.pass(seconds(30));
  terminal.does("aws dynamodb put-item --table-name Lost --item '{\"Id\": {\"S\": \"one\"}}'");
  terminal.does("aws kms disable-key --key-id " + lost);
  terminal.pass(hours(2));
  terminal.does("aws dynamodb update-table --table-name Owned --sse-specification Enabled=true,SSEType=KMS");
  terminal.does(
      "aws dynamodb update-table --table-name Music --provisioned-throughput "
      "ReadCapacityUnits=20,WriteCapacityUnits=9");
  terminal.does("aws dynamodb update-table --table-name Managed --table-class STANDARD_INFREQUENT_ACCESS");
  terminal.does("aws dynamodb restore-table-from-backup --target-table-name Again --backup-arn " +
                terminal.prints("aws dynamodb list-backups --query 'BackupSummaries[0].BackupArn' --output text"));
  terminal.session.run("aws dynamodb create-table --table-name Music " + std::string(kSimple));
  terminal.session.run("aws dynamodb get-item --table-name Lost --key '{\"Id\": {\"S\": \"one\"}}'");
  terminal.does("aws dynamodb get-item --table-name Managed --key '{\"Id\": {\"S\": \"one\"}}'");
  terminal.pass(seconds(3));
}

}  // namespace

World rich_account() {
  World world = default_world();
  Terminal terminal{world};
  make_keys(terminal);
  make_tables(terminal);
  begin_changes(terminal);
  return world;
}

std::vector<std::string> long_session() {
  std::vector<std::string> commands;
  const auto look = [&] {
    for (const char* table : {"Again", "Lost", "Managed", "Music", "Owned"}) {
      commands.push_back("aws dynamodb describe-table --table-name " + std::string(table));
      commands.push_back("aws dynamodb scan --return-consumed-capacity TOTAL --table-name " + std::string(table));
    }
    commands.insert(
        commands.end(),
        {"aws kms list-keys", "aws kms list-aliases", "aws dynamodb list-backups",
         "aws kms describe-key --key-id alias/app", "aws kms get-key-rotation-status --key-id alias/app",
         "aws kms list-key-rotations --key-id alias/app", "aws kms list-grants --key-id alias/app",
         "aws kms list-resource-tags --key-id alias/app", "aws kms encrypt --key-id alias/app --plaintext aGVsbG8="});
  };
  look();
  commands.insert(commands.end(), {"aws dynamodb query --table-name Music --index-name ByYear --max-items 3 "
                                   "--key-condition-expression 'Artist = :a' "
                                   "--expression-attribute-values '{\":a\": {\"S\": \"No One\"}}'",
                                   "aws dynamodb transact-write-items --client-request-token token-1 "
                                   "--transact-items '[{\"Put\": {\"TableName\": \"Owned\", \"Item\": "
                                   "{\"Id\": {\"S\": \"two\"}}}}]'",
                                   "aws dynamodb update-table --table-name Owned --sse-specification Enabled=false",
                                   "aws kms create-key", "@10", "@15", "aws kms generate-random --number-of-bytes 8"});
  look();
  commands.insert(commands.end(),
                  {"aws dynamodb delete-item --table-name Music --key '{\"Artist\": {\"S\": \"No One\"}, "
                   "\"SongTitle\": {\"S\": \"Song 3\"}}'",
                   "aws dynamodb delete-table --table-name Managed", "@700000", "aws cloudtrail lookup-events"});
  look();
  commands.push_back("@12000000");
  look();
  return commands;
}

std::string played(World& world, const std::vector<std::string>& commands) {
  WorldEndpoint endpoint(world, "aws-cli");
  cli::Session session(endpoint);
  std::string text;
  for (const std::string& command : commands) {
    if (command.starts_with('@')) {
      advance_by(world, seconds(std::stoll(command.substr(1))));
      continue;
    }
    const cli::Outcome outcome = session.run(command);
    text += "$ " + command + "\n" + outcome.text(cli::Stream::Out) + outcome.text(cli::Stream::Error) +
            std::to_string(outcome.exit_status) + "\n";
  }
  for (std::size_t i = 0; i < world.ground.trail.size(); ++i) {
    text += cloudtrail_record(world.ground.trail.at(i)).dump() + "\n";
  }
  return text;
}

}  // namespace keyturn::test
