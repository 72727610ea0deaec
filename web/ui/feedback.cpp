#include "ui/feedback.h"

#include <algorithm>

#include "imgui_internal.h"
#include "platform/clock.h"
#include "platform/frame_scheduler.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/context.h"
#include "ui/layout.h"
#include "ui/status.h"
#include "ui/text.h"

namespace keyturn::ui {

void alert(Tone tone, std::string_view title, std::string_view words) {
  const ToneColors& look = tone_colors(colors(), tone);
  const Icon glyph = tone == Tone::Error     ? Icon::Error
                     : tone == Tone::Warning ? Icon::Warning
                     : tone == Tone::Success ? Icon::CheckCircle
                                             : Icon::Info;
  const ImVec2 min = here();
  const float width = width_left();
  const float room = width - kSpaceXxxl - kSpaceM;
  const float title_height = title.empty() ? 0 : measure_wrapped(title, TextRole::Strong, room).y;
  const float text_height = words.empty() ? 0 : measure_wrapped(words, TextRole::Body, room).y;
  const float between = title_height > 0 && text_height > 0 ? 2.0f : 0.0f;
  const ImVec2 max(min.x + width, min.y + title_height + between + text_height + 2 * kSpaceS);
  ImGui::ItemSize(ImVec2(width, max.y - min.y));
  {
    const Region region(tone == Tone::Error ? Role::Alert : Role::Group, title.empty() ? words : title, min, max);
    if (!title.empty()) describe_text(Role::Text, title, min, max);
    if (!words.empty()) describe_text(Role::Text, words, min, max);
  }
  if (!ImGui::ItemAdd(ImRect(min, max), 0)) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min, max, pack(look.soft), kRadiusControl);
  list->AddRect(min, max, pack(look.outline), kRadiusControl);
  draw_icon(list, {min.x + kSpaceM + 10, min.y + kSpaceS + 10}, glyph, look.strong, 20);
  const ImVec2 at(min.x + kSpaceXxxl, min.y + kSpaceS);
  draw_wrapped(list, at, title, TextRole::Strong, colors().text, room);
  draw_wrapped(list, {at.x, at.y + title_height + between}, words, TextRole::Body, colors().text, room);
}

void badge(std::string_view word, Tone tone) {
  const ToneColors& look = tone_colors(colors(), tone);
  const ImGuiWindowTempData& flow = ImGui::GetCurrentWindow()->DC;
  ImVec2 at = flow.CursorPos;
  if (flow.CurrLineTextBaseOffset > 2) at.y += flow.CurrLineTextBaseOffset - 2;
  const float width = text_width(word, TextRole::SmallStrong) + 2 * kSpaceXs;
  const ImVec2 max(at.x + width, at.y + 20);
  ImGui::ItemSize(ImVec2(width, 20), 2);
  describe_text(Role::Text, word, at, max);
  if (!ImGui::ItemAdd(ImRect(at, max), 0)) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(at, max, pack(look.soft), 10);
  list->AddRect(at, max, pack(look.outline), 10);
  draw_text(list, {at.x + kSpaceXs, at.y + 1}, word, TextRole::SmallStrong, look.strong);
}

void tooltip(std::string_view words) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const bool by_keyboard = g.LastItemData.ID != 0 && g.NavId == g.LastItemData.ID && g.NavCursorVisible;
  if (!by_keyboard) {
    if (!ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
    if (!ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled | ImGuiHoveredFlags_DelayNormal)) {
      platform::wake_at(platform::milliseconds() + 200);
      return;
    }
  }
  const ImRect anchor = g.LastItemData.Rect;
  const float width = std::min(text_width(words, TextRole::Small) + 1, 320.0f);
  const ImVec2 size = measure_wrapped(words, TextRole::Small, width);
  const ImVec2 padding(10, 6);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  ImVec2 at(anchor.GetCenter().x - size.x / 2 - padding.x, anchor.Max.y + 6);
  at.x = std::clamp(at.x, 4.0f, std::max(4.0f, screen.x - size.x - 2 * padding.x - 4));
  if (at.y + size.y + 2 * padding.y > screen.y - 4) at.y = anchor.Min.y - size.y - 2 * padding.y - 6;
  const ImVec2 max(at.x + size.x + 2 * padding.x, at.y + size.y + 2 * padding.y);
  ImDrawList* list = ImGui::GetForegroundDrawList();
  list->AddRectFilled(at, max, pack(colors().text), 6);
  draw_wrapped(list, {at.x + padding.x, at.y + padding.y}, words, TextRole::Small, colors().surface, width);
}

bool empty_state(Icon glyph, std::string_view title, std::string_view words, std::string_view action) {
  const ImVec2 start = here();
  const float width = width_left();
  float y = start.y + kSpaceXxl;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 disc(start.x + width / 2, y + 24);
  list->AddCircleFilled(disc, 24, pack(colors().accent_soft));
  draw_icon(list, disc, glyph, colors().accent, 24);
  y += 48 + kSpaceM;
  const auto centered = [&](std::string_view line, TextRole role, Ink ink) {
    const float room = std::min(width - 2 * kSpaceM, 460.0f);
    const ImVec2 size = measure_wrapped(line, role, room);
    const Area area({start.x + (width - size.x) / 2, y}, size.x + 1);
    paragraph(line, ink, room, role);
    y += size.y;
  };
  centered(title, TextRole::SmallTitle, Ink::Normal);
  if (!words.empty()) {
    y += kSpaceXxs;
    centered(words, TextRole::Body, Ink::Muted);
  }
  bool pressed = false;
  if (!action.empty()) {
    y += kSpaceM;
    const float button_room = button_width(action);
    const Area area({start.x + (width - button_room) / 2, y}, button_room + 1);
    pressed = button(action);
    y += control_height();
  }
  take_space({width, y + kSpaceXxl - start.y});
  return pressed;
}

}  // namespace keyturn::ui
