// The letter of a KMS key on its colour: the same wherever the key is shown (views/key_tag.h says which).
#pragma once
#include <string_view>

#include "imgui.h"

namespace keyturn::ui {

// In the flow, as high as a line. Nothing for a key without a letter.
void key_tag(std::string_view letter, int hue);

// At a place, without a node. `height` is that of the square; more letters make it wider. Returns its width.
float draw_key_tag(ImDrawList* list, ImVec2 at, std::string_view letter, int hue, float height = 20);
float key_tag_width(std::string_view letter, float height = 20);

}  // namespace keyturn::ui
