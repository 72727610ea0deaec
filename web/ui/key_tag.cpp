#include "ui/key_tag.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "imgui_internal.h"
#include "ui/context.h"
#include "ui/fonts.h"
#include "ui/key_colors.h"
#include "ui/text.h"

namespace keyturn::ui {

float key_tag_width(std::string_view letter, float height) {
  return std::max(height, std::ceil(text_width(letter, TextRole::SmallStrong)) + 2 * kSpaceXxs);
}

float draw_key_tag(ImDrawList* list, ImVec2 at, std::string_view letter, int hue, float height) {
  const Color color = key_hue(context().mode, hue);
  const float width = key_tag_width(letter, height);
  list->AddRectFilled(at, {at.x + width, at.y + height}, pack(color), kRadiusSmall);
  const FontSpec spec = font_for(TextRole::SmallStrong);
  const float letters = text_width(letter, TextRole::SmallStrong);
  draw_text(list, {at.x + std::round((width - letters) / 2), at.y + std::round((height - spec.line_height) / 2)},
            letter, TextRole::SmallStrong, key_ink(color));
  return width;
}

void key_tag(std::string_view letter, int hue) {
  if (letter.empty()) return;
  const float width = key_tag_width(letter);
  const ImGuiWindowTempData& flow = ImGui::GetCurrentWindow()->DC;
  ImVec2 at = flow.CursorPos;
  if (flow.CurrLineTextBaseOffset > 2) at.y += flow.CurrLineTextBaseOffset - 2;
  const ImVec2 max(at.x + width, at.y + 20);
  ImGui::ItemSize(ImVec2(width, 20), 2);
  describe_text(Role::Text, joined({"Key ", letter}), at, max);
  if (ImGui::ItemAdd(ImRect(at, max), 0)) draw_key_tag(ImGui::GetWindowDrawList(), at, letter, hue);
}

}  // namespace keyturn::ui
