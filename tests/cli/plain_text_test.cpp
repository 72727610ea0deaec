// The prose of the models on one line.
#include <catch2/catch_test_macros.hpp>

#include "cli/help/plain_text.h"

using namespace keyturn::cli;

TEST_CASE("Prose without its markup", "[cli][help]") {
  CHECK(plain_text("The `CreateTable` operation _adds_ a *new* table") == "The CreateTable operation adds a new table");
  CHECK(plain_text("See [Pagination](https://docs.aws.amazon.com/x) in the guide") == "See Pagination in the guide");
  CHECK(plain_text("`a_b*c[d]`") == "a_b*c[d]");
  CHECK(plain_text("if you provide `IndexName` , the name") == "if you provide IndexName, the name");
  CHECK(plain_text("1\\*2") == "1*2");
}

TEST_CASE("Of prose the first sentence of the first paragraph", "[cli][help]") {
  CHECK(first_sentence("One thing. Another.\nA further paragraph.") == "One thing.");
  CHECK(first_sentence("! Note\n Not this.\nBut this.") == "But this.");
  CHECK(first_sentence("Version 2.0 of it") == "Version 2.0 of it");
  CHECK(first_sentence("One of these:\n* a\n* b") == "One of these.");
  CHECK(first_sentence("") == "");
  CHECK(first_sentence("*Important:* mind this. And that.") == "Important: mind this.");
  CHECK(first_sentence("& Beside the title. More.") == "Beside the title.");
}
