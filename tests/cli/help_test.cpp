// `help` at every level: facts sheet aws-cli.md, section 7. The pages of tests/cli/pages are what it printed when they
// were read last, bold as «text» and underlined as ‹text›; UPDATE_TRANSCRIPTS=1 rewrites them.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "assets/assets.h"
#include "cli/names.h"
#include "cli/session_fixture.h"
#include "model/service_model.h"
#include "support/source_tree.h"
#include "support/transcript_runner.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

struct Fixture : SessionFixture {
  Fixture() { session.set_help_texts(HelpTexts(assets::help_text)); }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

enum class Style { Plain, Bold, Underlined };

std::string_view opening(Style style) { return style == Style::Bold ? "«" : style == Style::Underlined ? "‹" : ""; }
std::string_view closing(Style style) { return style == Style::Bold ? "»" : style == Style::Underlined ? "›" : ""; }

// Overstrikes as signs that can be read.
std::string readable(std::string_view page) {
  std::string text;
  Style shown = Style::Plain;
  for (std::size_t at = 0; at < page.size(); ++at) {
    Style wanted = Style::Plain;
    if (at + 2 < page.size() && page[at + 1] == '\b') {
      if (page[at] == page[at + 2])
        wanted = Style::Bold;
      else if (page[at] == '_')
        wanted = Style::Underlined;
      at += 2;
    }
    if (wanted != shown) text += closing(shown);
    if (wanted != shown) text += opening(wanted);
    shown = wanted;
    text += page[at];
  }
  text += closing(shown);
  return text;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "Help pages are what they were when they were read last", "[cli][help]") {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(test::in_source_tree("tests/cli/pages"))) {
    if (entry.path().extension() == ".page") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  REQUIRE_FALSE(paths.empty());
  for (const auto& path : paths) {
    CAPTURE(path.filename().string());
    const std::string expected = test::read_file(path.string());
    const std::string command = expected.substr(2, expected.find('\n') - 2);
    const std::string actual = "$ " + command + "\n" + readable(out(command));
    if (std::getenv("UPDATE_TRANSCRIPTS") != nullptr)
      std::ofstream(path, std::ios::binary) << actual;
    else
      CHECK(actual == expected);
  }
}

TEST_CASE_METHOD(Fixture, "Every operation, waiter and command has a help page without a sign of the markup",
                 "[cli][help]") {
  const HelpTexts texts(assets::help_text);
  for (const char* name : {"cloudtrail", "dynamodb", "kms", "sts"}) {
    const model::ServiceModel& service = *model::find_model(name);
    for (const model::Operation& operation : service.operations()) {
      CAPTURE(operation.name);
      CHECK_FALSE(texts.operation(name, operation.name).empty());
      const std::string page = out(std::string("aws ") + name + " " + kebab_case(operation.name) + " help");
      CHECK(contains(page, "O\bOu\but\btp\bpu\but\bt\n"));
      CHECK_FALSE(contains(page, "](http"));
    }
  }
  for (const char* command : {"aws configure help", "aws configure get help", "aws ddb put help", "aws kms wait help",
                              "aws dynamodb wait table-exists help", "aws cloudtrail lookup-events help"}) {
    CAPTURE(command);
    const Outcome outcome = session.run(command);
    const bool exists = std::string_view(command) != "aws kms wait help";
    CHECK((outcome.exit_status == 0) == exists);
    CHECK(contains(outcome.text(Stream::Out), "N\bNa\bam\bme\be") == exists);
  }
}

TEST_CASE_METHOD(Fixture, "Help without the texts has everything but prose", "[cli][help]") {
  session.set_help_texts({});
  const std::string page = readable(out("aws dynamodb create-table help"));
  for (const char* part :
       {"create-table()", "«Synopsis»", "--table-name <value>", "[--billing-mode <value>]",
        "«--table-name» (string) [required]", "o «PAY_PER_REQUEST»", "AttributeName=string,AttributeType=string ...",
        "[--deletion-protection-enabled | --no-deletion-protection-enabled]", "«Global» «Options»", "«Output»"}) {
    CAPTURE(part);
    CHECK(contains(page, part));
  }
  CHECK_FALSE(contains(page, "adds a new table"));
  session.set_help_texts(HelpTexts([](std::string_view) { return std::string_view("no JSON"); }));
  CHECK(readable(out("aws dynamodb create-table help")) == page);
}

TEST_CASE_METHOD(Fixture, "help after an operation shows its page, also with further options", "[cli][help]") {
  const std::string page = out("aws dynamodb describe-table help");
  CHECK(contains(page, "D\bDe\bes\bsc\bcr\bri\bip\bpt\bti\bio\bon\bn"));
  CHECK(out("aws dynamodb describe-table help --table-name T") == page);
  CHECK(out("aws --region us-east-1 dynamodb describe-table help") == page);
}

TEST_CASE_METHOD(Fixture, "A terminal gets renditions, a pipe overstrikes", "[cli][help]") {
  session.set_terminal(Terminal{});
  CHECK(contains(out("aws sts help"), "\x1b[1mDescription\x1b[0m\n"));
  CHECK(out("aws sts help | grep '^s'") ==
        "sts()                                                                    sts()\n");
  CHECK(out("aws sts help | grep -c Description") == "0\n");
}

TEST_CASE_METHOD(Fixture, "A topic has its page, and one that is not there a sentence that says where it is",
                 "[cli][help]") {
  const std::string page = readable(out("aws help return-codes"));
  CHECK(page.starts_with("AWS CLI Return Codes()"));
  CHECK(contains(page, "254"));
  const Outcome outcome = session.run("aws help config-vars");
  CHECK(outcome.text(Stream::Error) ==
        "\naws: [ERROR]: Keyturn does not have the text of this topic; AWS does: "
        "https://docs.aws.amazon.com/cli/latest/topic/config-vars.html\n");
  CHECK(session.run("aws help nothing").exit_status == 252);
}

TEST_CASE_METHOD(Fixture, "What docutils has to say of a text is said on the error stream", "[cli][help]") {
  CHECK(session.run("aws kms help").text(Stream::Error) ==
        "<string>:21: (WARNING/2) Inline interpreted text or phrase reference start-string without end-string.\n");
  CHECK(session.run("aws sts help").text(Stream::Error).empty());
}

TEST_CASE_METHOD(Fixture, "Examples stand where the AWS CLI has some, and required members are told of input alone",
                 "[cli][help]") {
  const std::string page = readable(out("aws kms create-alias help"));
  CHECK(contains(page, "«Examples»\n       «Note:»\n          To"));
  CHECK_FALSE(contains(out("aws dynamodb wait kinesis-streaming-destination-active help"), "E\bEx\bxa\bam\bmp"));
  CHECK(contains(out("aws dynamodb describe-endpoints help"), "       Endpoints -> (list)\n"));
}

TEST_CASE_METHOD(Fixture, "A shape that holds itself is told of twice", "[cli][help]") {
  const std::string page = out("aws dynamodb get-item help");
  CHECK(contains(page, "( ... recursive ... )"));
  CHECK(contains(page, "                      \"S\": \"string\","));
}
