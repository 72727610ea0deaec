// The type faces: Inter, JetBrains Mono and the icons, from the bytes that are compiled in. ImGui bakes glyphs at the
// screen's density when they are first drawn, so text is crisp at any zoom and nothing is loaded twice.
#pragma once
#include <string_view>

#include "ui/tokens.h"

struct ImFont;

namespace keyturn::ui {

struct Fonts {
  ImFont* body = nullptr;
  ImFont* strong = nullptr;
  ImFont* mono = nullptr;
  ImFont* mono_strong = nullptr;
  ImFont* icons = nullptr;
};

// Adds them to the current ImGui context's atlas.
Fonts load_fonts();

struct FontSpec {
  ImFont* font = nullptr;
  float size = 0;         // ImGui's: from the ascender to the descender, whole pixels
  float line_height = 0;  // from one line of a paragraph to the next
};
FontSpec font_for(TextRole role);

// Text drawn in this scope has the role's face and size.
class FontScope {
 public:
  explicit FontScope(TextRole role);
  ~FontScope();
  FontScope(const FontScope&) = delete;
  FontScope& operator=(const FontScope&) = delete;
};

float text_width(std::string_view text, TextRole role = TextRole::Body);

}  // namespace keyturn::ui
