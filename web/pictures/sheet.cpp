#include "pictures/sheet.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "ui/context.h"
#include "ui/fonts.h"
#include "ui/text.h"

namespace keyturn::pictures {
namespace {

constexpr float kDash = 6;
constexpr float kGap = 5;

void dashed_line(ImDrawList* list, ImVec2 from, ImVec2 to, ImU32 color) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  const ImVec2 step((to.x - from.x) / length, (to.y - from.y) / length);
  for (float at = 0; at < length; at += kDash + kGap) {
    const float end = std::min(at + kDash, length);
    list->AddLine({from.x + step.x * at, from.y + step.y * at}, {from.x + step.x * end, from.y + step.y * end}, color,
                  1.5f);
  }
}

}  // namespace

void draw_dashed_box(ImDrawList* list, const Box& box, ui::Color color, float radius) {
  const ImU32 packed = ui::pack(color);
  const ImVec2 a(box.min.x + radius, box.min.y + radius);
  const ImVec2 b(box.max.x - radius, box.max.y - radius);
  dashed_line(list, {a.x, box.min.y}, {b.x, box.min.y}, packed);
  dashed_line(list, {box.max.x, a.y}, {box.max.x, b.y}, packed);
  dashed_line(list, {b.x, box.max.y}, {a.x, box.max.y}, packed);
  dashed_line(list, {box.min.x, b.y}, {box.min.x, a.y}, packed);
}

void draw_noise(ImDrawList* list, const Box& box, ui::Color color) {
  constexpr float kGrain = 3;
  std::uint32_t state = 0x2545f491U;
  list->PushClipRect(box.min, box.max, true);
  for (float y = box.min.y + 2; y + kGrain <= box.max.y - 1; y += kGrain) {
    for (float x = box.min.x + 2; x + kGrain <= box.max.x - 1; x += kGrain) {
      state ^= state << 13;
      state ^= state >> 17;
      state ^= state << 5;
      if (state % 3 != 0) continue;
      list->AddRectFilled({x, y}, {x + kGrain - 1, y + kGrain - 1},
                          ui::pack(color.faded(static_cast<std::uint8_t>(20 + state % 50))));
    }
  }
  list->PopClipRect();
}

void draw_hatching(ImDrawList* list, const Box& box, ui::Color color) {
  constexpr float kStep = 7;
  list->PushClipRect(box.min, box.max, true);
  const float height = box.height();
  for (float x = box.min.x - height; x < box.max.x; x += kStep) {
    list->AddLine({x, box.max.y}, {x + height, box.min.y}, ui::pack(color), 1.5f);
  }
  list->PopClipRect();
}

void draw_centered(ImDrawList* list, const Box& box, std::string_view words, ui::TextRole role, ui::Color color) {
  const ui::FontSpec spec = ui::font_for(role);
  const float width = std::min(ui::text_width(words, role), box.width());
  const ImVec2 center = box.center();
  ui::draw_text(list, {center.x - width / 2, center.y - spec.line_height / 2}, words, role, color, box.width() + 0.5f);
}

void show_tooltip(const Box& box, std::string_view words) {
  constexpr float kPadding = 8;
  constexpr float kWidest = 320;
  const ImVec2 size = ui::measure_wrapped(words, ui::TextRole::Small, kWidest);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  ImVec2 at(ImGui::GetIO().MousePos.x + 12, box.max.y + 6);
  at.x = std::clamp(at.x, 4.0F, std::max(4.0F, screen.x - size.x - 2 * kPadding - 4));
  const ImVec2 max(at.x + size.x + 2 * kPadding, at.y + size.y + 2 * kPadding);
  ImDrawList* const list = ImGui::GetForegroundDrawList();
  list->AddRectFilled(at, max, ui::pack(ui::colors().text), 6);
  ui::draw_wrapped(list, {at.x + kPadding, at.y + kPadding}, words, ui::TextRole::Small, ui::colors().surface, kWidest);
}

ui::Color mixed(ui::Color a, ui::Color b, float share) {
  const auto mix = [share](std::uint8_t from, std::uint8_t to) {
    const float value = static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * share;
    return static_cast<std::uint8_t>(std::lround(value));
  };
  return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), 255};
}

}  // namespace keyturn::pictures
