// The users of the account and `aws --profile`.
#include <catch2/catch_test_macros.hpp>

#include "cli/session.h"
#include "world/cli_endpoint.h"

using namespace keyturn;

namespace {

struct Terminal {
  World world = default_world();
  WorldEndpoint endpoint{world, "aws-cli"};
  cli::Session session{endpoint};

  std::string prints(const std::string& line) { return session.run(line).text(cli::Stream::Out); }
  std::string complains(const std::string& line) { return session.run(line).text(cli::Stream::Error); }
};

const char* const kWhoAmI = "aws sts get-caller-identity --query Arn --output text";

}  // namespace

TEST_CASE("A profile signs in as one of the account's users", "[world][GetCallerIdentity]") {
  Terminal terminal;
  CHECK(terminal.prints(kWhoAmI) == "arn:aws:iam::123456789012:user/Alice\n");
  const std::pair<const char*, const char*> people[] = {
      {"administrator", "Alice"}, {"auditor", "Nikki"}, {"developer", "Mateo"}};
  for (const auto& [profile, name] : people) {
    CAPTURE(profile);
    CHECK(terminal.prints(std::string(kWhoAmI) + " --profile " + profile) ==
          std::string("arn:aws:iam::123456789012:user/") + name + "\n");
  }
  CHECK(terminal.prints(std::string("AWS_PROFILE=developer ") + kWhoAmI) == "arn:aws:iam::123456789012:user/Mateo\n");
  CHECK(terminal.prints("aws configure list-profiles") == "default\nadministrator\ndeveloper\nauditor\n");
}

// Facts sheet 10.5 and 11.2.
TEST_CASE("Refusals and the trail name the user of the profile", "[world][ScheduleKeyDeletion]") {
  Terminal terminal;
  REQUIRE(terminal.session.run("aws kms create-key").exit_status == 0);
  const std::string id = terminal.world.keys.keys.begin()->first;
  CHECK(terminal.complains("aws kms schedule-key-deletion --profile developer --key-id " + id)
            .find("An error occurred (AccessDeniedException) when calling the ScheduleKeyDeletion operation: User: "
                  "arn:aws:iam::123456789012:user/Mateo is not authorized to perform: kms:ScheduleKeyDeletion on "
                  "resource: arn:aws:kms:us-east-1:123456789012:key/" +
                  id + " because no identity-based policy allows the kms:ScheduleKeyDeletion action") !=
        std::string::npos);
  const trail::Event& event = terminal.world.ground.trail.at(terminal.world.ground.trail.size() - 1);
  CHECK(event.user_identity["userName"] == "Mateo");
  CHECK(event.user_identity["accessKeyId"] == "AKIADEVELOPEREXAMPLE");
  CHECK(event.error_code == "AccessDenied");
}

TEST_CASE("A developer uses keys, an auditor looks at them", "[world][Encrypt]") {
  Terminal terminal;
  REQUIRE(terminal.session.run("aws kms create-key").exit_status == 0);
  const std::string id = terminal.world.keys.keys.begin()->first;
  const auto status = [&](const std::string& command, const char* profile) {
    return terminal.session.run("aws kms " + command + " --key-id " + id + " --profile " + profile).exit_status;
  };
  CHECK(status("encrypt --plaintext aGVsbG8=", "developer") == 0);
  CHECK(status("encrypt --plaintext aGVsbG8=", "auditor") == 254);
  CHECK(status("get-key-policy", "auditor") == 0);
  CHECK(status("get-key-policy", "developer") == 254);
}

TEST_CASE("A developer makes tables under the AWS managed key, an auditor does not", "[world][CreateTable]") {
  Terminal terminal;
  const std::string create =
      "aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=A,AttributeType=S "
      "--key-schema AttributeName=A,KeyType=HASH --billing-mode PAY_PER_REQUEST "
      "--sse-specification Enabled=true,SSEType=KMS --profile ";
  CHECK(terminal.session.run(create + "auditor").exit_status == 254);
  CHECK(terminal.session.run(create + "developer").exit_status == 0);
}
