#include "ui/layout.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/item.h"

namespace keyturn::ui {

void beside(float space, float width) {
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const float right = window->DC.CursorPosPrevLine.x + space + width;
  if (width > 0 && right > window->ContentRegionRect.Max.x) return;
  ImGui::SameLine(0, space);
}

float right_aligned_width(std::string_view id) { return ImGui::GetStateStorage()->GetFloat(id_of(id)); }

float right_aligned(std::string_view id, const std::function<void()>& content) {
  const ImGuiID key = id_of(id);
  const float known = ImGui::GetStateStorage()->GetFloat(key);
  const ImVec2 start = here();
  const float room = width_left();
  const ImVec2 at(known > 0 ? std::floor(std::max(start.x, start.x + room - known)) : start.x, start.y);
  float width = 0;
  float bottom = 0;
  {
    IdScope scope(id);
    const Area area(at, room - (at.x - start.x));
    // Its width is known when it was drawn once; until then it would stand at the wrong place.
    if (known <= 0) ImGui::PushClipRect(ImVec2(0, 0), ImVec2(0, 0), false);
    content();
    if (known <= 0) ImGui::PopClipRect();
    width = ImGui::GetCurrentWindow()->DC.CursorMaxPos.x - at.x;
    bottom = area.bottom();
  }
  ImGui::GetStateStorage()->SetFloat(key, width);
  take_space({room, bottom - start.y});
  return width;
}

void inset(const std::function<void()>& content) {
  const float space = (is_narrow() ? kSpaceM : kSpaceL) - 1;
  ImGui::Indent(space);
  content();
  ImGui::Unindent(space);
  ImGui::Spacing();
}

void grid(std::string_view id, int count, int columns, float min_width,
          const std::function<void(int index, float width)>& cell) {
  const IdScope scope(id);
  const ImVec2 start = here();
  const float room = width_left();
  constexpr float kGap = 20;
  const int fitting = std::max(1, static_cast<int>((room + kGap) / (min_width + kGap)));
  const int used = std::clamp(std::min(columns, fitting), 1, std::max(1, count));
  const float width = std::floor((room - kGap * static_cast<float>(used - 1)) / static_cast<float>(used));
  float top = start.y;
  float bottom = start.y;
  for (int i = 0; i < count; ++i) {
    const int column = i % used;
    if (column == 0 && i > 0) top = bottom + kGap;
    const IdScope item(i);
    const Area area({start.x + static_cast<float>(column) * (width + kGap), top}, width);
    cell(i, width);
    bottom = std::max(bottom, area.bottom());
  }
  take_space({room, bottom - start.y});
}

}  // namespace keyturn::ui
