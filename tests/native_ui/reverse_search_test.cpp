#include "panes/reverse_search.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn::panes;

namespace {

const ReverseSearch::History kHistory = {"aws kms list-keys", "aws dynamodb list-tables", "aws dynamodb list-tables",
                                         "echo aws", "aws kms list-aliases"};

struct Prompt {
  LineEditor line;
  ReverseSearch search;

  explicit Prompt(const char* draft = "dra") {
    line.set(draft);
    search.begin(line);
  }
  void type(std::string_view words) { search.type(kHistory, line, words); }
};

}  // namespace

TEST_CASE("A search shows the newest line that holds the query, with the match selected", "[panes][history]") {
  Prompt prompt;
  CHECK(prompt.line.text() == "dra");
  prompt.type("li");
  CHECK(prompt.line.text() == "aws kms list-aliases");
  CHECK(prompt.line.selected() == "li");
  prompt.type("st-t");
  CHECK(prompt.line.text() == "aws dynamodb list-tables");
  CHECK(prompt.search.label() == "Search history: list-t");
}

TEST_CASE("Older skips equal lines, and newer goes back", "[panes][history]") {
  Prompt prompt;
  prompt.type("list");
  CHECK(prompt.search.older(kHistory, prompt.line));
  CHECK(prompt.line.text() == "aws dynamodb list-tables");
  CHECK(prompt.search.older(kHistory, prompt.line));
  CHECK(prompt.line.text() == "aws kms list-keys");
  CHECK_FALSE(prompt.search.older(kHistory, prompt.line));
  CHECK(prompt.search.newer(kHistory, prompt.line));
  CHECK(prompt.line.text() == "aws dynamodb list-tables");
}

TEST_CASE("What is in no line says so, and a shorter query finds again", "[panes][history]") {
  Prompt prompt;
  prompt.type("list");
  prompt.type("x");
  CHECK_FALSE(prompt.search.has_match());
  CHECK(prompt.search.label() == "Not in history: listx");
  CHECK(prompt.line.text() == "aws kms list-aliases");
  prompt.search.erase(kHistory, prompt.line);
  CHECK(prompt.search.has_match());
}

TEST_CASE("Giving up brings the line back that was being written", "[panes][history]") {
  Prompt prompt;
  prompt.type("list");
  prompt.search.cancel(prompt.line);
  CHECK(prompt.line.text() == "dra");
  CHECK_FALSE(prompt.search.is_active());
}

TEST_CASE("With no history there is nothing to find", "[panes][history]") {
  Prompt prompt;
  prompt.search.type({}, prompt.line, "a");
  CHECK_FALSE(prompt.search.has_match());
  CHECK_FALSE(prompt.search.older({}, prompt.line));
  CHECK_FALSE(prompt.search.newer({}, prompt.line));
}
