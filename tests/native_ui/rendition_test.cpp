#include "panes/rendition.h"

#include <catch2/catch_test_macros.hpp>

namespace keyturn::panes {

namespace {

const Rendition kBold{true, false, false, Hue::Normal};
const Rendition kUnderlined{false, false, true, Hue::Normal};
using Runs = std::vector<RenditionRun>;

}  // namespace

TEST_CASE("Renditions are taken out of a line and told by column", "[panes]") {
  Rendition rendition;
  const RenderedLine line = read_renditions("a\u00e9 \x1b[1mbold\x1b[0m b \x1b[4mline\x1b[0m", rendition);
  CHECK(line.text == "a\u00e9 bold b line");
  CHECK(line.runs == Runs{{3, kBold}, {7, {}}, {10, kUnderlined}, {14, {}}});
  CHECK(rendition == Rendition{});
  CHECK(read_renditions("plain", rendition).runs.empty());
}

TEST_CASE("Renditions add up until they are reset, and go on over the line's end", "[panes]") {
  Rendition rendition;
  CHECK(read_renditions("\x1b[1m\x1b[34mhead", rendition).runs == Runs{{0, {true, false, false, Hue::Blue}}});
  const RenderedLine next = read_renditions("more\x1b[0m end", rendition);
  CHECK(next.text == "more end");
  CHECK(next.runs == Runs{{0, {true, false, false, Hue::Blue}}, {4, {}}});
  CHECK(read_renditions("\x1b[2;33mx", rendition).runs == Runs{{0, {false, true, false, Hue::Yellow}}});
}

TEST_CASE("A wrapped line takes its renditions to the next row", "[panes]") {
  const Runs runs = {{2, kBold}, {12, {}}, {15, kUnderlined}};
  CHECK(runs_from(runs, 0, 10) == Runs{{2, kBold}});
  CHECK(runs_from(runs, 10, 20) == Runs{{0, kBold}, {2, {}}, {5, kUnderlined}});
}

}  // namespace keyturn::panes
