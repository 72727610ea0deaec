#include "panes/scrollback.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "panes/output_spots.h"
#include "panes/output_text.h"

namespace keyturn::panes {

namespace {

struct Output {
  std::deque<app::CliEntry> log;
  Scrollback scrollback;

  void print(const std::string& line, int lines, int exit_status = 0) {
    cli::Outcome outcome;
    std::string text;
    for (int i = 1; i <= lines; ++i) text += "line " + std::to_string(i) + "\n";
    outcome.chunks.push_back({exit_status == 0 ? cli::Stream::Out : cli::Stream::Error, text});
    outcome.exit_status = exit_status;
    log.push_back({line, std::move(outcome)});
    update();
  }
  void update() { scrollback.update(log, log.size(), 80); }
  std::size_t rows() const { return scrollback.rows().size(); }
};

}  // namespace

TEST_CASE("Long output shows its head and how long it is, until it is unfolded", "[panes][fold]") {
  Output output;
  output.print("short", 80);
  CHECK(output.rows() == 81);
  output.print("long", 412);
  CHECK(output.rows() == 81 + 1 + 30 + 1);
  CHECK(output.scrollback.rows().back().text == "Show all 412 lines");
  CHECK(output.scrollback.rows().back().kind == RowKind::Fold);
  output.scrollback.toggle_fold(1);
  output.update();
  CHECK(output.rows() == 81 + 1 + 412 + 1);
  CHECK(output.scrollback.rows().back().text == "Show the first 30 lines only");
  output.print("next", 1);
  CHECK(output.rows() == 81 + 414 + 2);
  output.scrollback.toggle_fold(1);
  output.update();
  CHECK(output.rows() == 81 + 32 + 2);
}

TEST_CASE("While words are looked for nothing is folded", "[panes][fold]") {
  Output output;
  output.print("long", 100);
  output.scrollback.show_everything(true);
  output.update();
  CHECK(output.rows() == 101);
  output.scrollback.show_everything(false);
  output.update();
  CHECK(output.rows() == 32);
  output.scrollback.unfold(0);
  output.update();
  CHECK(output.rows() == 102);
}

TEST_CASE("What was cleared away stays away when another command is unfolded", "[panes][fold]") {
  Output output;
  output.print("one", 5);
  output.scrollback.clear();
  output.print("two", 100);
  output.scrollback.toggle_fold(1);
  output.update();
  CHECK(output.rows() == 102);
}

TEST_CASE("Rows that are buttons are not copied", "[panes][fold]") {
  Output output;
  output.print("long", 100);
  output.scrollback.select_from({30, 0});
  output.scrollback.select_to({31, 5});
  CHECK(output.scrollback.selected() == "line 30");
}

TEST_CASE("A command that failed offers an explanation when there is one", "[panes][why]") {
  Output output;
  cli::Outcome outcome;
  outcome.chunks.push_back(
      {cli::Stream::Error,
       "\naws: [ERROR]: An error occurred (DisabledException) when calling the Encrypt operation: x"});
  outcome.exit_status = 254;
  output.log.push_back({"aws kms encrypt", outcome});
  output.update();
  CHECK(output.scrollback.rows().back().kind == RowKind::Why);
  CHECK(output.scrollback.rows().back().text == "Why? What DisabledException means, and what helps");
  output.print("false", 0, 1);
  CHECK(output.scrollback.rows().back().kind == RowKind::Command);
}

TEST_CASE("A command has a menu, and the rows that can be pressed are spots", "[panes][spots]") {
  Output output;
  output.print("echo\nmore", 100);
  const std::vector<Spot> spots = spots_between(output.scrollback, default_world(), 0, output.rows());
  REQUIRE(spots.size() == 2);
  CHECK(spots[0].kind == SpotKind::Menu);
  CHECK(spots[0].name == "Actions of echo");
  CHECK(spots[1].kind == SpotKind::Fold);
  CHECK(spots[1].start.row == output.rows() - 1);
}

TEST_CASE("The log as text has prompts, output without colours and exit statuses", "[panes][text]") {
  Output output;
  cli::Outcome outcome;
  outcome.chunks.push_back({cli::Stream::Out, "\x1b[1mbold\x1b[0m\nplain"});
  output.log.push_back({"a \\\nb", outcome});
  output.print("false", 1, 3);
  CHECK(plain_log(output.log) == "$ a \\\n> b\nbold\nplain\n\n$ false\nline 1\n[exit status 3]\n\n");
}

}  // namespace keyturn::panes
