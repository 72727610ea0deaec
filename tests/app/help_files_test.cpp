#include <catch2/catch_test_macros.hpp>

#include "app/help_files.h"
#include "app/visit.h"
#include "platform/page_file.h"
#include "platform/page_file_twin.h"

namespace keyturn {

using platform::FileState;
using tests::Visit;

namespace {

// A visit for which nothing has been fetched before.
struct HelpVisit : Visit {
  HelpVisit() { platform::forget_files(); }
  ~HelpVisit() { platform::forget_files(); }

  std::string printed(std::size_t entry, cli::Stream stream) { return app.cli_log().at(entry).outcome.text(stream); }
};

constexpr const char* kWords = R"({"page": {}})";
constexpr const char* kHyphens = R"({"patterns": "to1kens", "exceptions": ""})";
constexpr const char* kSts = R"({"service": "All about tokens.", "operations": {}, "shapes": {}})";

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A line that asks for help waits for the texts of the service it names", "[app][cli][help]") {
  HelpVisit visit;
  visit.run("aws sts help");
  CHECK(visit.app.is_loading_help());
  CHECK(visit.app.cli_log().empty());
  CHECK(platform::file_state("help/cli.json") == FileState::Loading);
  CHECK(platform::file_state("help/sts.json") == FileState::Loading);
  CHECK(platform::file_state("help/hyphens.json") == FileState::Loading);
  CHECK(platform::file_state("help/kms.json") == FileState::Unknown);

  visit.run("echo later");
  CHECK(visit.app.cli_log().empty());
  platform::deliver_file("help/cli.json", kWords);
  platform::deliver_file("help/hyphens.json", kHyphens);
  CHECK_FALSE(visit.app.drain());
  platform::deliver_file("help/sts.json", kSts);
  CHECK(visit.app.drain());
  REQUIRE(visit.app.cli_log().size() == 2);
  CHECK_FALSE(visit.app.is_loading_help());
  CHECK(contains(visit.printed(0, cli::Stream::Out), "All about tokens."));
  CHECK(visit.printed(0, cli::Stream::Note).empty());
  CHECK(visit.app.cli_log()[1].line == "echo later");
}

TEST_CASE("Texts that could not be fetched are told of, and asked for again the next time", "[app][cli][help]") {
  HelpVisit visit;
  visit.run("aws sts help");
  platform::deliver_file("help/cli.json", kWords);
  platform::deliver_file("help/hyphens.json", kHyphens);
  platform::deliver_file("help/sts.json", std::nullopt);
  CHECK(visit.app.drain());
  REQUIRE(visit.app.cli_log().size() == 1);
  CHECK(contains(visit.printed(0, cli::Stream::Note), "could not be fetched"));
  CHECK(contains(visit.printed(0, cli::Stream::Out), "get-caller-identity"));

  visit.run("aws sts help");
  CHECK(platform::file_state("help/sts.json") == FileState::Loading);
  platform::deliver_file("help/sts.json", kSts);
  CHECK(visit.app.drain());
  CHECK(contains(visit.printed(1, cli::Stream::Out), "All about tokens."));
}

TEST_CASE("Nothing is fetched for a line that asks for no help", "[app][cli][help]") {
  HelpVisit visit;
  for (const char* line : {"aws sts get-caller-identity", "help", "echo help", "aws dynamodb list-tables"}) {
    visit.run(line);
  }
  CHECK(visit.app.cli_log().size() == 4);
  CHECK(platform::file_state("help/cli.json") == FileState::Unknown);
}

TEST_CASE("An explanation waits for the texts of the service, and needs nothing else of help", "[app][cli][help]") {
  HelpVisit visit;
  visit.run("keyturn explain aws sts get-caller-identity");
  CHECK(visit.app.is_loading_help());
  CHECK(platform::file_state("help/hyphens.json") == FileState::Unknown);
  platform::deliver_file("help/cli.json", kWords);
  platform::deliver_file("help/sts.json", R"({"operations": {"GetCallerIdentity": "Says who asks. And more."}})");
  CHECK(visit.app.drain());
  CHECK(contains(visit.printed(0, cli::Stream::Out), "Says who asks.\n"));
}

TEST_CASE("A topic is a text of its own", "[app][cli][help]") {
  HelpVisit visit;
  CHECK(app::want_help_files("aws help return-codes") == app::HelpFiles::Loading);
  CHECK(platform::file_state("help/topics.json") == FileState::Loading);
  CHECK(app::want_help_files("aws ddb put help") == app::HelpFiles::Loading);
  CHECK(platform::file_state("help/ddb.json") == FileState::Loading);
  CHECK(platform::file_state("help/configure.json") == FileState::Unknown);
}

TEST_CASE("A variable may name any service, so all texts are fetched", "[app][cli][help]") {
  HelpVisit visit;
  CHECK(app::want_help_files("for=kms; aws $for help | grep Key") == app::HelpFiles::Loading);
  for (const char* name : {"cli", "cloudtrail", "dynamodb", "kms", "sts"}) {
    CHECK(platform::file_state(std::string("help/") + name + ".json") == FileState::Loading);
  }
}

}  // namespace keyturn
