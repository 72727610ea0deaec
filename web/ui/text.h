// Words on the page: lines, paragraphs that wrap, headings, links.
#pragma once
#include <string_view>

#include "imgui.h"
#include "ui/icons.h"
#include "ui/tokens.h"

namespace keyturn::ui {

// One line, in the flow of ImGui's cursor. Cut with an ellipsis at `max_width` (0: what is left); the tooltip has it
// whole.
void text(std::string_view words, TextRole role = TextRole::Body, Ink ink = Ink::Normal, float max_width = 0);

// Wraps at the width that is left, or at `width`.
void paragraph(std::string_view words, Ink ink = Ink::Normal, float width = 0, TextRole role = TextRole::Body);

// Level 1 is the page's title, one a page. `count` stands in brackets behind it: Tables (3).
void heading(int level, std::string_view words, std::string_view count = {});

// True when it was followed. The id is the label; where a label occurs twice, use "label##other".
bool link(std::string_view label, TextRole role = TextRole::Body);

// A link out of the page, into a tab of its own. The browser follows it, by mouse, keyboard or its own menu; the page
// itself asks for nothing.
void external_link(std::string_view label, std::string_view address, TextRole role = TextRole::Body);

// An icon of its own, decorative, as high as a line.
void icon(Icon icon, Ink ink = Ink::Normal, float size = kIconSize);

// Vertical space between blocks.
void gap(float space);

// A thin line across.
void divider();

// Low level, for widgets: text at a place, no cursor, no node. Returns its size.
ImVec2 draw_text(ImDrawList* list, ImVec2 at, std::string_view words, TextRole role, Color color, float max_width = 0);
ImVec2 draw_wrapped(ImDrawList* list, ImVec2 at, std::string_view words, TextRole role, Color color, float width);
ImVec2 measure_wrapped(std::string_view words, TextRole role, float width);
void draw_icon(ImDrawList* list, ImVec2 center, Icon icon, Color color, float size = kIconSize);
Color ink_color(Ink ink);

// "Save##dialog" -> "Save".
std::string_view visible_label(std::string_view label);

}  // namespace keyturn::ui
