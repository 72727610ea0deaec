#include "cli/session.h"

#include <catch2/catch_test_macros.hpp>

#include "cli/defaults.h"
#include "cli/scripted_endpoint.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

struct Fixture {
  ScriptedEndpoint endpoint;
  Session session{endpoint};

  std::string out(std::string_view line) { return session.run(line).text(Stream::Out); }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "Commands are joined by their exit status", "[cli][session]") {
  CHECK(out("echo a && echo b || echo c; echo d") == "a\nb\nd\n");
  CHECK(out("nope || echo c && echo d") == "c\nd\n");
  CHECK(out("nope && echo b; echo $?") == "127\n");
  CHECK(out("aws dynamodb") == "");
  CHECK(out("echo $?") == "252\n");
}

TEST_CASE_METHOD(Fixture, "Variables are set by export, by assignment and for one command", "[cli][session]") {
  CHECK(out("export A=1; B='two words'; echo $A \"$B\"") == "1 two words\n");
  CHECK(out("A=2 echo; echo $A") == "\n1\n");
  CHECK(out("unset A; echo \"[$A]\"") == "[]\n");
  session.run("AWS_DEFAULT_REGION=eu-west-1 aws kms list-keys");
  REQUIRE(endpoint.sent.size() == 1);
  CHECK(endpoint.sent[0].region == "eu-west-1");
  session.run("aws kms list-keys");
  CHECK(endpoint.sent[1].region == "us-east-1");
}

TEST_CASE_METHOD(Fixture, "History keeps what was run", "[cli][session]") {
  session.run("echo a");
  session.run("   ");
  CHECK(out("history") == "    1  echo a\n    2  history\n");
  CHECK(session.history().size() == 2);
}

TEST_CASE_METHOD(Fixture, "clear asks for an empty screen and help lists the terminal's own commands",
                 "[cli][session]") {
  CHECK(session.run("clear").clear_screen);
  for (const char* name : {"aws", "clear", "echo", "export", "help", "history", "unset"}) {
    CAPTURE(name);
    CHECK(out("help").find(name) != std::string::npos);
  }
}

TEST_CASE_METHOD(Fixture, "A collapsed continuation runs as it was meant and says how it was read", "[cli][session]") {
  const Outcome outcome = session.run("aws dynamodb describe-table \\ --table-name Music");
  CHECK(outcome.exit_status == 0);
  REQUIRE(endpoint.sent.size() == 1);
  CHECK(endpoint.sent[0].params == Json{{"TableName", "Music"}});
  CHECK_FALSE(outcome.text(Stream::Note).empty());
  CHECK(session.run("aws dynamodb describe-table \\\n --table-name Music").text(Stream::Note).empty());
}

TEST_CASE_METHOD(Fixture, "Nothing of a line runs that holds what the terminal cannot do", "[cli][session]") {
  const Outcome outcome = session.run("echo a; aws kms list-keys &");
  CHECK(outcome.text(Stream::Out) == "");
  CHECK(outcome.exit_status == 2);
  CHECK(endpoint.sent.empty());
}

TEST_CASE("A line that goes on is asked for more", "[cli][session]") {
  CHECK(Session::is_incomplete("aws dynamodb create-table \\"));
  CHECK(Session::is_incomplete("echo 'a"));
  CHECK_FALSE(Session::is_incomplete("aws dynamodb list-tables"));
  CHECK_FALSE(Session::is_incomplete("aws dynamodb create-table \\ --table-name Music"));
}

TEST_CASE_METHOD(Fixture, "A session tells whose credentials and which format a plain command would use",
                 "[cli][session]") {
  CHECK(defaults_of(session).access_key_id == "AKIAIOSFODNN7EXAMPLE");
  CHECK(defaults_of(session).output_format == "json");
  session.run("export AWS_ACCESS_KEY_ID=AKIAOTHER AWS_SECRET_ACCESS_KEY=x; aws configure set output table");
  CHECK(defaults_of(session).access_key_id == "AKIAOTHER");
  CHECK(defaults_of(session).output_format == "table");
  session.run("unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY; export AWS_DEFAULT_OUTPUT=text");
  CHECK(defaults_of(session).access_key_id == "");
  CHECK(defaults_of(session).output_format == "text");
  session.run(
      "aws configure set aws_access_key_id AKIAPROFILE --profile one; "
      "aws configure set aws_secret_access_key x --profile one; export AWS_PROFILE=one");
  CHECK(defaults_of(session).access_key_id == "AKIAPROFILE");
  CHECK(endpoint.sent.empty());
}
