// --debug: what each stage of a command makes of it.
#include <catch2/catch_test_macros.hpp>

#include "cli/session.h"
#include "world/cli_endpoint.h"
#include "world/world.h"

using namespace keyturn;
using cli::Stream;

namespace {

struct Fixture {
  World world = default_world();
  WorldEndpoint endpoint{world, "test"};
  cli::Session session{endpoint};
};

}  // namespace

TEST_CASE_METHOD(Fixture, "--debug tells of each stage and leaves stdout and stderr alone", "[cli][debug]") {
  const std::string plain = session.run("aws dynamodb list-tables --query TableNames").text(Stream::Out);
  const cli::Outcome traced = session.run("aws dynamodb list-tables --query TableNames --debug");
  CHECK(traced.text(Stream::Out) == plain);
  CHECK(traced.text(Stream::Error).empty());
  CHECK(traced.text(Stream::Note) ==
        "debug: words         dynamodb list-tables --query TableNames --debug\n"
        "debug: command       DynamoDB ListTables\n"
        "debug: arguments     {}\n"
        "debug: query         TableNames\n"
        "debug: page          {}\n"
        "debug: validation    The parameters are what the model asks for.\n"
        "debug: credentials   AKIAIOSFODNN7EXAMPLE\n"
        "debug: endpoint      https://dynamodb.us-east-1.amazonaws.com/, Region us-east-1\n"
        "debug: request       DynamoDB_20120810.ListTables {}\n"
        "debug: answer        200 {\"TableNames\":[]}\n"
        "debug: output        3 bytes\n"
        "debug: exit status   0\n");
}

TEST_CASE_METHOD(Fixture, "--debug shows the stage at which a command ends", "[cli][debug]") {
  const std::string refused = session.run("aws dynamodb describe-table --table-name Music --debug").text(Stream::Note);
  CHECK(refused.find("debug: answer        400 {\"__type\":\"ResourceNotFoundException\"") != std::string::npos);
  CHECK(refused.find("debug: exit status   254\n") != std::string::npos);
  const std::string invalid = session.run("aws dynamodb list-tables --limit many --debug").text(Stream::Note);
  CHECK(invalid.find("debug: words") == 0);
  CHECK(invalid.find("debug: request") == std::string::npos);
  CHECK(invalid.find("debug: exit status   255\n") != std::string::npos);
}
