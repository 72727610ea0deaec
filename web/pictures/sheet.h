// What the pictures draw with: lines, noise, text that is cut to its room. No nodes, no cursor.
#pragma once
#include <string_view>

#include "imgui.h"
#include "ui/tokens.h"

namespace keyturn::pictures {

struct Box {
  ImVec2 min, max;

  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

void draw_dashed_box(ImDrawList* list, const Box& box, ui::Color color, float radius);

// A still grain that stands for what cannot be read. The same box has the same grain.
void draw_noise(ImDrawList* list, const Box& box, ui::Color color);

// Slanting lines across the box.
void draw_hatching(ImDrawList* list, const Box& box, ui::Color color);

// A line of text in the middle of the box, cut where it does not fit.
void draw_centered(ImDrawList* list, const Box& box, std::string_view words, ui::TextRole role, ui::Color color);

// A text at the mouse, for a part of a picture that is no item of its own.
void show_tooltip(const Box& box, std::string_view words);

// `share` of b over a.
ui::Color mixed(ui::Color a, ui::Color b, float share);

}  // namespace keyturn::pictures
