// The page before the program runs has the program's colours.
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "support/source_tree.h"
#include "ui/tokens.h"

using namespace keyturn::ui;

namespace {

std::string style_sheet() {
  std::ifstream file(keyturn::test::in_source_tree("web/style.css"));
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string css(Color color) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", color.r, color.g, color.b);
  return text;
}

// The variables of one block: from its selector to the brace that ends it.
std::string block(const std::string& sheet, const std::string& selector) {
  const std::size_t start = sheet.find(selector + " {");
  REQUIRE(start != std::string::npos);
  return sheet.substr(start, sheet.find('}', start) - start);
}

}  // namespace

TEST_CASE("The outline that loads first has the colours of the tokens, in light and dark", "[ui]") {
  const std::string sheet = style_sheet();
  struct Case {
    const char* selector;
    Mode mode;
  };
  for (const Case& one : {Case{":root", Mode::Light}, Case{":root:not([data-scheme=\"light\"])", Mode::Dark},
                          Case{":root[data-scheme=\"dark\"]", Mode::Dark}}) {
    const std::string variables = block(sheet, one.selector);
    const Palette& p = palette(one.mode);
    INFO(one.selector);
    CHECK(variables.find("--ground: " + css(p.page) + ";") != std::string::npos);
    CHECK(variables.find("--surface: " + css(p.surface) + ";") != std::string::npos);
    CHECK(variables.find("--line: " + css(p.border) + ";") != std::string::npos);
    CHECK(variables.find("--bar: " + css(p.pressed) + ";") != std::string::npos);
    CHECK(variables.find("--text: " + css(p.text) + ";") != std::string::npos);
    CHECK(variables.find("--muted: " + css(p.muted) + ";") != std::string::npos);
    CHECK(variables.find("--accent: " + css(p.accent) + ";") != std::string::npos);
    CHECK(variables.find("--on-accent: " + css(p.on_accent) + ";") != std::string::npos);
  }
}
