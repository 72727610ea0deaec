#include <catch2/catch_test_macros.hpp>

#include "panes/history.h"
#include "panes/line_editor.h"
#include "panes/prompt_layout.h"
#include "panes/scrollback.h"

using namespace keyturn;
using namespace keyturn::panes;

TEST_CASE("The cursor moves and erases by whole code points", "[cli]") {
  LineEditor line;
  line.insert("a\u00e9\u20ac");
  line.erase_backward();
  CHECK(line.text() == "a\u00e9");
  line.move_left(LineEditor::Extend::No);
  CHECK(line.cursor() == 1);
  line.erase_forward();
  CHECK(line.text() == "a");
}

TEST_CASE("Pasted lines keep their line feeds and lose carriage returns", "[cli]") {
  LineEditor line;
  line.insert("aws \\\r\n  help");
  CHECK(line.text() == "aws \\\n  help");
  CHECK(line.move_up(LineEditor::Extend::No));
  CHECK_FALSE(line.move_up(LineEditor::Extend::No));
}

TEST_CASE("Words are erased and replaced with the selection", "[cli]") {
  LineEditor line;
  line.set("aws kms list-keys");
  line.erase_word_backward();
  CHECK(line.text() == "aws kms ");
  line.select_all();
  line.insert("x");
  CHECK(line.text() == "x");
}

TEST_CASE("A long line at the prompt wraps and finds its cells again", "[cli]") {
  const std::string text(25, 'x');
  const auto rows = prompt_rows(text, 12);
  REQUIRE(rows.size() == 3);
  const PromptCell cell = cell_of(text, rows, 13);
  CHECK(cell.row == 1);
  CHECK(cell.column == 5);
  CHECK(position_at(text, rows, cell) == 13);
}

TEST_CASE("Copied output has wrapped lines in one piece", "[cli]") {
  std::deque<app::CliEntry> log;
  log.push_back(
      {"aws x", {.chunks = {{cli::Stream::Out, "0123456789abcdef\nend\n"}}, .exit_status = 0, .clear_screen = false}});
  Scrollback scrollback;
  scrollback.update(log, 1, 10);
  REQUIRE(scrollback.rows().size() == 4);
  scrollback.select_from({1, 0});
  scrollback.select_to({3, 3});
  CHECK(scrollback.selected() == "0123456789abcdef\nend");
  scrollback.select_line({2, 1});
  CHECK(scrollback.selected() == "0123456789abcdef");
}

TEST_CASE("A double click takes a value out of its quotes", "[cli]") {
  std::deque<app::CliEntry> log;
  log.push_back(
      {"x",
       {.chunks = {{cli::Stream::Out, "  \"KeyId\": \"abcd-1234\",\n"}}, .exit_status = 0, .clear_screen = false}});
  Scrollback scrollback;
  scrollback.update(log, 1, 80);
  scrollback.select_word({1, 14});
  CHECK(scrollback.selected() == "abcd-1234");
}

TEST_CASE("Clearing hides what was printed and shows what comes", "[cli]") {
  std::deque<app::CliEntry> log;
  log.push_back({"one", {}});
  Scrollback scrollback;
  scrollback.update(log, 1, 80);
  scrollback.clear();
  log.push_back({"two", {}});
  scrollback.update(log, 2, 80);
  REQUIRE(scrollback.rows().size() == 1);
  CHECK(scrollback.rows().front().text == "$ two");
}

TEST_CASE("At most twenty lines of output are spoken", "[cli]") {
  app::CliEntry entry{"x", {}};
  std::string text;
  for (int i = 0; i < 30; ++i) text += "line\n";
  entry.outcome.chunks.push_back({cli::Stream::Out, text});
  entry.outcome.exit_status = 254;
  const std::string spoken = spoken_output(entry);
  CHECK(spoken.find("and 10 more lines") != std::string::npos);
  CHECK(spoken.find("Exit status 254") != std::string::npos);
}
