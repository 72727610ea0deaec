#include "panes/output_find.h"

#include <catch2/catch_test_macros.hpp>

namespace keyturn::panes {

namespace {

struct Output {
  std::deque<app::CliEntry> log;
  Scrollback scrollback;

  void print(std::string line, std::string text, std::size_t columns = 80) {
    cli::Outcome outcome;
    outcome.chunks.push_back({cli::Stream::Out, std::move(text)});
    log.push_back({std::move(line), std::move(outcome)});
    scrollback.update(log, log.size(), columns);
  }
};

}  // namespace

TEST_CASE("Find begins with the first match of the last command and goes round", "[panes][find]") {
  Output output;
  output.print("one", "Key a\nkey b\n");
  output.print("two", "none\nKEY c key d\n");
  OutputFind find;
  find.open();
  CHECK(find.tally().empty());
  find.search("key", output.scrollback);
  CHECK(find.tally() == "3 of 4");
  REQUIRE(find.current() != nullptr);
  CHECK(find.current()->start == ScrollPlace{5, 0});
  find.next();
  CHECK(find.current()->start == ScrollPlace{5, 6});
  find.next();
  CHECK(find.tally() == "1 of 4");
  find.previous();
  CHECK(find.tally() == "4 of 4");
  find.search("nothing like it", output.scrollback);
  CHECK(find.tally() == "No matches");
  CHECK(find.current() == nullptr);
}

TEST_CASE("A match goes over the end of a wrapped row, and renditions are no part of the text", "[panes][find]") {
  Output output;
  output.print("x", "\x1b[1mabcdefgh\x1b[0mijkl\n", 10);
  OutputFind find;
  find.open();
  find.search("HIJK", output.scrollback);
  REQUIRE(find.matches().size() == 1);
  CHECK(find.matches()[0].start == ScrollPlace{1, 7});
  CHECK(find.matches()[0].length == 4);
}

TEST_CASE("New output is found, and what is looked at stays", "[panes][find]") {
  Output output;
  output.print("one", "key\nkey\n");
  OutputFind find;
  find.open();
  find.search("key", output.scrollback);
  find.next();
  CHECK(find.tally() == "2 of 2");
  output.print("two", "key\n");
  find.search("key", output.scrollback);
  CHECK(find.tally() == "2 of 3");
  find.close();
  find.open();
  find.search("", output.scrollback);
  CHECK(find.tally().empty());
}

}  // namespace keyturn::panes
