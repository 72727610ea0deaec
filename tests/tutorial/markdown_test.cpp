#include "tutorial/markdown.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn::tutorial;

namespace {

// "[Paragraph a|b]" with spans marked by their kinds.
std::string shape(std::string_view text) {
  constexpr const char* kKinds[] = {"", "*", "`", "@"};
  std::string out;
  for (const Block& block : read_markdown(text)) {
    out += block.kind == BlockKind::Paragraph ? "P" : block.kind == BlockKind::Item ? "I" + block.marker : "C";
    for (const Span& span : block.spans) {
      out += "|";
      out += kKinds[static_cast<int>(span.kind)];
      out += span.text;
      if (!span.address.empty()) out += "=" + span.address;
    }
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("Paragraphs, lists, bold, code, links and commands are told apart", "[tutorial][markdown]") {
  CHECK(shape("One\ntwo **bold** and `code`.\n\nNext [page](https://a.b/c).") ==
        "P|One two |*bold| and |`code|.\nP|Next |@page=https://a.b/c|.\n");
  CHECK(shape("- first\n  goes on\n- second\n1. one\n12. twelve") ==
        "I\u2022|first goes on\nI\u2022|second\nI1.|one\nI12.|twelve\n");
  CHECK(shape("Run\n```\naws a \\\n  b\n```\nand see") == "P|Run\nC|`aws a \\\n  b\nP|and see\n");
}

TEST_CASE("Signs that mean nothing stay as they are", "[tutorial][markdown]") {
  CHECK(shape("2 * 3 is 6, a[1] and `open") == "P|2 * 3 is 6, a[1] and `open\n");
  CHECK(shape("**open and [x] (y)") == "P|**open and [x] (y)\n");
  CHECK(shape("").empty());
  CHECK(plain_text(read_markdown("a **b** [c](https://d)")[0]) == "a b c");
}
