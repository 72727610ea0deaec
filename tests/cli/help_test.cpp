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
#include "cli/scripted_endpoint.h"
#include "cli/session.h"
#include "model/service_model.h"
#include "support/source_tree.h"
#include "support/transcript_runner.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

struct Fixture {
  ScriptedEndpoint endpoint;
  Session session{endpoint};

  Fixture() { session.set_help_texts(HelpTexts(assets::help_text)); }
  std::string out(std::string_view line) { return session.run(line).text(Stream::Out); }
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
      CHECK(contains(page, "O\bOU\bUT\bTP\bPU\bUT\bT\n"));
      CHECK_FALSE(contains(page, "](http"));
    }
  }
  for (const char* command : {"aws configure help", "aws configure get help", "aws ddb put help", "aws kms wait help",
                              "aws dynamodb wait table-exists help", "aws cloudtrail lookup-events help"}) {
    CAPTURE(command);
    const Outcome outcome = session.run(command);
    const bool exists = std::string_view(command) != "aws kms wait help";
    CHECK((outcome.exit_status == 0) == exists);
    CHECK(contains(outcome.text(Stream::Out), "N\bNA\bAM\bME\bE") == exists);
  }
}

TEST_CASE_METHOD(Fixture, "Help without the texts has everything but prose", "[cli][help]") {
  session.set_help_texts({});
  const std::string page = readable(out("aws dynamodb create-table help"));
  for (const char* part :
       {"CREATE-TABLE()", "«SYNOPSIS»", "--table-name <value>", "[--billing-mode <value>]",
        "«--table-name» (string) [required]", "o «PAY_PER_REQUEST»", "AttributeName=string,AttributeType=string ...",
        "[--deletion-protection-enabled | --no-deletion-protection-enabled]", "«GLOBAL» «OPTIONS»", "«OUTPUT»"}) {
    CAPTURE(part);
    CHECK(contains(page, part));
  }
  CHECK_FALSE(contains(page, "adds a new table"));
  session.set_help_texts(HelpTexts([](std::string_view) { return std::string_view("no JSON"); }));
  CHECK(readable(out("aws dynamodb create-table help")) == page);
}

TEST_CASE_METHOD(Fixture, "help after an operation shows its page, also with further options", "[cli][help]") {
  const std::string page = out("aws dynamodb describe-table help");
  CHECK(contains(page, "D\bDE\bES\bSC\bCR\bRI\bIP\bPT\bTI\bIO\bON\bN"));
  CHECK(out("aws dynamodb describe-table help --table-name T") == page);
  CHECK(out("aws --region us-east-1 dynamodb describe-table help") == page);
}

TEST_CASE_METHOD(Fixture, "A terminal gets renditions, a pipe overstrikes", "[cli][help]") {
  session.set_terminal(Terminal{});
  CHECK(contains(out("aws sts help"), "\x1b[1mDESCRIPTION\x1b[0m\n"));
  CHECK(out("aws sts help | grep '^S'") ==
        "STS()                                                                    STS()\n");
  CHECK(out("aws sts help | grep -c DESCRIPTION") == "0\n");
}

TEST_CASE_METHOD(Fixture, "Where the text of a topic is, a sentence says", "[cli][help]") {
  const Outcome outcome = session.run("aws help return-codes");
  CHECK(outcome.text(Stream::Error) ==
        "\naws: [ERROR]: Keyturn does not have the text of this topic; AWS does: "
        "https://docs.aws.amazon.com/cli/latest/topic/return-codes.html\n");
  CHECK(session.run("aws help nothing").exit_status == 252);
}
