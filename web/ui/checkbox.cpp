#include <algorithm>

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/choices.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

struct Row {
  Item item;
  float text_x = 0;
  float text_room = 0;
};

// The box and its label are one target.
Row press_row(std::string_view label, Role role, bool on, float mark_width, const CheckboxOptions& options) {
  const std::string_view words = visible_label(label);
  const float inset = mark_width + kSpaceS;
  Row row;
  row.text_room = std::max(60.0f, width_left() - inset);
  const ImVec2 label_size = measure_wrapped(words, TextRole::Body, row.text_room);
  const ImVec2 note_size =
      options.description.empty() ? ImVec2() : measure_wrapped(options.description, TextRole::Small, row.text_room);
  const float minimum = context().coarse_pointer ? kTouchTarget : 24.0f;
  const ImVec2 size(inset + std::max(label_size.x, note_size.x), std::max(minimum, label_size.y + note_size.y + 4));
  row.item = press_item(label, size, 3.5f, options.enabled);
  row.text_x = row.item.min.x + inset;
  AccessibleNode& node = describe(role, words, row.item.id, row.item.min, row.item.max);
  node.checked = on ? Toggle::On : Toggle::Off;
  node.disabled = !options.enabled;
  node.description = options.description;
  if (!row.item.visible) return row;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Palette& palette = colors();
  const ImVec2 at(row.text_x, row.item.min.y + 2);
  draw_wrapped(list, at, words, TextRole::Body, options.enabled ? palette.text : palette.disabled, row.text_room);
  draw_wrapped(list, {at.x, at.y + label_size.y}, options.description, TextRole::Small, palette.muted, row.text_room);
  return row;
}

Color mark_color(const Item& item, bool on, bool enabled) {
  const Palette& palette = colors();
  if (!enabled) return palette.disabled;
  if (on) return item.hovered ? palette.accent_hovered : palette.accent;
  return palette.outline;
}

}  // namespace

bool checkbox(std::string_view label, bool& checked, const CheckboxOptions& options) {
  const Row row = press_row(label, Role::Checkbox, checked, 18, options);
  if (row.item.visible) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 min(row.item.min.x, row.item.min.y + 3);
    const ImVec2 max(min.x + 18, min.y + 18);
    const Color color = mark_color(row.item, checked, options.enabled);
    if (checked) {
      list->AddRectFilled(min, max, pack(color), kRadiusSmall);
      draw_icon(list, {min.x + 9, min.y + 9}, Icon::Check, colors().on_accent, 16);
    } else {
      list->AddRectFilled(min, max, pack(row.item.hovered ? colors().hovered : colors().surface), kRadiusSmall);
      list->AddRect(min, max, pack(color), kRadiusSmall);
    }
    focus_ring(row.item, kRadiusSmall);
  }
  if (row.item.pressed) checked = !checked;
  return row.item.pressed;
}

bool toggle(std::string_view label, bool& on, const CheckboxOptions& options) {
  const Row row = press_row(label, Role::Switch, on, 34, options);
  if (row.item.visible) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 min(row.item.min.x, row.item.min.y + 2);
    const ImVec2 max(min.x + 34, min.y + 20);
    list->AddRectFilled(min, max, pack(mark_color(row.item, on, options.enabled)), 10);
    list->AddCircleFilled({on ? max.x - 10 : min.x + 10, min.y + 10}, 7,
                          pack(on ? colors().on_accent : colors().surface));
    focus_ring(row.item, 10);
  }
  if (row.item.pressed) on = !on;
  return row.item.pressed;
}

}  // namespace keyturn::ui
