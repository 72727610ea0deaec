#include <catch2/catch_test_macros.hpp>

#include "ui/key_colors.h"
#include "ui/tokens.h"

using namespace keyturn::ui;

TEST_CASE("Text keeps 4.5 to 1 and outlines 3 to 1 on every surface, in light and dark", "[ui]") {
  for (const Mode mode : {Mode::Light, Mode::Dark}) {
    const Palette& p = palette(mode);
    for (const Color surface : {p.page, p.surface, p.raised, p.sunken, p.hovered, p.selected}) {
      CHECK(contrast(p.text, surface) >= 7.0);
      CHECK(contrast(p.muted, surface) >= 4.5);
      CHECK(contrast(p.accent, surface) >= 4.5);
    }
    CHECK(contrast(p.on_accent, p.accent) >= 4.5);
    CHECK(contrast(p.on_accent, p.accent_hovered) >= 4.5);
    CHECK(contrast(p.outline, p.surface) >= 3.0);
    CHECK(contrast(p.focus, p.page) >= 3.0);
    for (const Tone tone : {Tone::Neutral, Tone::Info, Tone::Success, Tone::Warning, Tone::Error}) {
      const ToneColors& look = tone_colors(p, tone);
      CHECK(contrast(look.strong, look.soft) >= 4.5);
      CHECK(contrast(look.strong, p.surface) >= 4.5);
      CHECK(contrast(p.text, look.soft) >= 7.0);
    }
    for (const Color ink : {p.terminal_text, p.terminal_dim, p.terminal_error, p.terminal_prompt}) {
      CHECK(contrast(ink, p.terminal) >= 4.5);
    }
    CHECK(contrast(p.terminal_text, p.terminal_selection) >= 4.5);
  }
}

TEST_CASE("The colours of keys differ in luminance, stand out 3 to 1, and their letters can be read", "[ui]") {
  for (const Mode mode : {Mode::Light, Mode::Dark}) {
    const Palette& p = palette(mode);
    for (int i = 0; i < kKeyHues; ++i) {
      const Color hue = key_hue(mode, i);
      CHECK(contrast(hue, p.surface) >= 3.0);
      CHECK(contrast(hue, p.page) >= 3.0);
      CHECK(contrast(key_ink(hue), hue) >= 4.5);
      for (int j = 0; j < i; ++j) CHECK(contrast(hue, key_hue(mode, j)) >= 1.15);
    }
    CHECK(key_hue(mode, -1) == p.neutral.strong);
  }
}

TEST_CASE("The kinds of bytes stand out from the ground and from what is marked", "[ui]") {
  for (const Mode mode : {Mode::Light, Mode::Dark}) {
    const BytePalette& p = byte_palette(mode);
    for (int kind = 1; kind < 4; ++kind) CHECK(contrast(p.kinds[kind], p.ground) >= 3.0);
    CHECK(contrast(p.cursor, p.ground) >= 7.0);
    CHECK(contrast(p.damaged, p.ground) >= 4.5);
  }
}
