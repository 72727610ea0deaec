// https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
#include <catch2/catch_test_macros.hpp>

#include "cli/config_edit.h"
#include "cli/configuration.h"
#include "cli/session_fixture.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

struct Fixture : SessionFixture {
  std::string file(const std::string& name) {
    const auto found = session.files().find(name);
    return found == session.files().end() ? std::string() : to_text(found->second);
  }
};

}  // namespace

TEST_CASE("A value is replaced in place, or stands after the last one of its section", "[cli][configure]") {
  const std::string text = "# note\n[default]\n; c\nregion=us-east-1\n\n[profile x]\nregion = a";
  CHECK(config_with(text, {"default", "region", "", "us-west-2"}) ==
        "# note\n[default]\n; c\nregion = us-west-2\n\n[profile x]\nregion = a");
  CHECK(config_with(text, {"default", "output", "", "text"}) ==
        "# note\n[default]\n; c\nregion=us-east-1\noutput = text\n\n[profile x]\nregion = a");
  CHECK(config_with(text, {"profile x", "output", "", "text"}).find("region = a\noutput = text\n") !=
        std::string::npos);
  CHECK(config_with("", {"default", "region", "", "a"}) == "[default]\nregion = a\n");
  CHECK(config_with("[default]\ns3 =\n    a = 1\noutput = text\n", {"default", "s3", "b", "2"}) ==
        "[default]\ns3 =\n    a = 1\n    b = 2\noutput = text\n");
}

TEST_CASE("Configuration files hold sections, nested sections and comments", "[cli][configure]") {
  const ConfigFile file =
      read_config_file("[default]\nregion = a\n# c\n\n[profile 'two words']\ns3 =\n    max = 20\noutput=x\n");
  CHECK_FALSE(file.broken);
  CHECK(file.sections ==
        Json::parse(R"({"default": {"region": "a"}, "profile 'two words'": {"s3": {"max": "20"}, "output": "x"}})"));
  CHECK(profile_of_section("profile 'two words'") == "two words");
  CHECK(section_of_profile("two words") == "profile 'two words'");
  CHECK(read_config_file("region = a\n").broken);
}

TEST_CASE_METHOD(Fixture, "What is set can be got, and the environment does not count", "[cli][configure]") {
  session.run("aws configure set region eu-west-1 && aws configure set aws_access_key_id AKIAX --profile dev");
  CHECK(file("~/.aws/config") == "[default]\nregion = eu-west-1\n");
  CHECK(file("~/.aws/credentials") == "[dev]\naws_access_key_id = AKIAX\n");
  CHECK(session.run("aws configure get region").text(Stream::Out) == "eu-west-1\n");
  CHECK(session.run("aws configure get output").exit_status == 1);
  CHECK(session.run("aws configure list-profiles").text(Stream::Out) == "default\ndev\n");
}

TEST_CASE_METHOD(Fixture, "A profile brings its Region, its output format and its credentials", "[cli][configure]") {
  session.files()["~/.aws/config"] = to_bytes("[profile dev]\nregion = eu-west-1\noutput = text\n");
  session.files()["~/.aws/credentials"] = to_bytes("[dev]\naws_access_key_id = AKIADEV\naws_secret_access_key = s\n");
  session.run("unset AWS_DEFAULT_REGION");
  endpoint.answers = {{200, {{"TableNames", {"Music"}}}, Reached::Yes}};
  CHECK(session.run("aws dynamodb list-tables --profile dev").text(Stream::Out) == "TABLENAMES\tMusic\n");
  REQUIRE(endpoint.sent.size() == 1);
  CHECK(endpoint.sent[0].region == "eu-west-1");
  CHECK(endpoint.sent[0].access_key_id == "AKIADEV");
  CHECK(session.run("aws dynamodb list-tables").exit_status == 253);
}

TEST_CASE_METHOD(Fixture, "aws configure asks and keeps what is not answered", "[cli][configure]") {
  session.type_ahead("AKIAX\nsecret\neu-west-1\n\n");
  CHECK(session.run("aws configure").exit_status == 0);
  CHECK(file("~/.aws/config") == "[default]\nregion = eu-west-1\n");
  CHECK(file("~/.aws/credentials") == "[default]\naws_access_key_id = AKIAX\naws_secret_access_key = secret\n");
  CHECK(session.run("aws configure").text(Stream::Error) == "\naws: [ERROR]: EOF when reading a line\n");
}
