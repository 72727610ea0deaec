// Each card of assets/help/errors is reached by a real mistake, and what it offers is a command that works.
#include "views/explanation.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "support/source_tree.h"
#include "support/transcript_runner.h"
#include "views/command_edit.h"
#include "world/cli_endpoint.h"

using namespace keyturn;
using namespace keyturn::views;

namespace {

std::string cards_of(std::string_view code) {
  return test::read_file(test::in_source_tree("assets/help/errors/" + std::string(code) + ".json"));
}

struct Terminal {
  World world = default_world();
  WorldEndpoint endpoint{world, "aws-cli/2.38.1"};
  cli::Session session{endpoint};

  Explanation why(std::string_view line) {
    const std::optional<Mistake> mistake = mistake_in(line, session.run(line));
    REQUIRE(mistake);
    return explanation_of(world, *mistake, cards_of(mistake->code));
  }
};

constexpr std::string_view kCreateMusic =
    "aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S "
    "--key-schema AttributeName=Artist,KeyType=HASH --billing-mode PAY_PER_REQUEST";

}  // namespace

TEST_CASE("Each code that has cards is listed, and each that is listed has cards", "[views][why]") {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(test::in_source_tree("assets/help/errors"))) {
    if (entry.path().extension() == ".json") files.push_back(entry.path().stem().string());
  }
  std::sort(files.begin(), files.end());
  CHECK(files == std::vector<std::string>(explained_codes().begin(), explained_codes().end()));
}

TEST_CASE("Each card says what it is, and the last one of a code fits everything", "[views][why]") {
  for (const std::string_view code : explained_codes()) {
    CAPTURE(code);
    const Json cards = Json::parse(cards_of(code), nullptr, false);
    REQUIRE(cards.is_array());
    REQUIRE_FALSE(cards.empty());
    CHECK_FALSE(cards.back().contains("when"));
    for (const Json& card : cards) {
      CHECK_FALSE(card.at("title").get<std::string>().empty());
      CHECK_FALSE(card.at("text").empty());
    }
  }
}

TEST_CASE("Each card's sample fails with it, and what the card offers is understood", "[views][why]") {
  for (const std::string_view code : explained_codes()) {
    const Json cards = Json::parse(cards_of(code), nullptr, false);
    for (const Json& card : cards) {
      if (!card.contains("sample")) continue;
      Terminal terminal;
      const auto lines = card.at("sample").get<std::vector<std::string>>();
      for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        INFO(lines[i]);
        CHECK(terminal.session.run(lines[i]).exit_status == 0);
      }
      CAPTURE(lines.back());
      const cli::Outcome failed = terminal.session.run(lines.back());
      CAPTURE(failed.text(cli::Stream::Error));
      const std::optional<Mistake> mistake = mistake_in(lines.back(), failed);
      REQUIRE(mistake);
      CHECK(mistake->code == code);
      const Explanation explanation = explanation_of(terminal.world, *mistake, cards_of(code));
      CHECK(explanation.title == card.at("title").get<std::string>());
      CHECK(explanation.command.empty() == card.value("try", Json::array()).empty());
      if (explanation.command.empty()) continue;
      CAPTURE(explanation.command);
      const cli::Outcome outcome = terminal.session.run(explanation.command);
      CAPTURE(outcome.text(cli::Stream::Error));
      CHECK(outcome.exit_status == 0);
    }
  }
}

TEST_CASE("A table's name that is nearly right is put right", "[views][why]") {
  Terminal terminal;
  terminal.session.run(kCreateMusic);
  const Explanation explanation = terminal.why("aws dynamodb describe-table --table-name Musik --query Table.TableId");
  CHECK(explanation.is_corrected);
  CHECK(explanation.command == "aws dynamodb describe-table --table-name Music --query Table.TableId");
  CHECK(terminal.why("aws dynamodb describe-table --table-name Films").command == "aws dynamodb list-tables");
}

TEST_CASE("What succeeded, and what nobody has explained, has no explanation", "[views][why]") {
  Terminal terminal;
  CHECK_FALSE(mistake_in("true", terminal.session.run("true")));
  CHECK_FALSE(mistake_in("false", terminal.session.run("false")));
  CHECK_FALSE(mistake_in("aws s3 ls", terminal.session.run("aws s3 ls")));
}

TEST_CASE("Words keep their quotes, and a line of several commands is left alone", "[views][why]") {
  using Words = std::vector<std::string>;
  CHECK(words_of_command("aws kms encrypt --plaintext 'two words' \\\n --key-id \"a b\"") ==
        Words{"aws", "kms", "encrypt", "--plaintext", "'two words'", "--key-id", "\"a b\""});
  for (const char* line : {"a | b", "a && b", "a; b", "a > f", "a $(b)", "a 'b", "a \"b"}) {
    CAPTURE(line);
    CHECK_FALSE(words_of_command(line));
  }
}

TEST_CASE("Options are set where they stand, with all their values, or at the end", "[views][why]") {
  std::vector<std::string> words = *words_of_command("aws x y --tag-keys a b --z=1");
  CHECK(option_value(words, "--tag-keys") == "a b");
  CHECK(option_value(words, "--z") == "1");
  CHECK(option_value(words, "--tag") == "");
  set_option(words, "--tag-keys", "c");
  set_option(words, "--z", "2");
  set_option(words, "--flag", "");
  CHECK(words == std::vector<std::string>{"aws", "x", "y", "--tag-keys", "c", "--z", "2", "--flag"});
  drop_option(words, "--tag-keys");
  CHECK(words == std::vector<std::string>{"aws", "x", "y", "--z", "2", "--flag"});
}
