#include "ui/button.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/feedback.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

struct Look {
  Color fill, text, outline;
};

Look look_of(const ButtonOptions& options, const Item& item) {
  const Palette& palette = colors();
  const auto state = [&item](Color normal, Color hovered, Color pressed) {
    return item.held && item.hovered ? pressed : item.hovered ? hovered : normal;
  };
  const Color clear = palette.surface.faded(0);
  if (!options.enabled) {
    if (options.kind == ButtonKind::Quiet) return {clear, palette.disabled, clear};
    return {palette.sunken, palette.disabled, palette.border};
  }
  switch (options.kind) {
    case ButtonKind::Primary: {
      const Color fill = state(palette.accent, palette.accent_hovered, palette.accent_pressed);
      return {fill, palette.on_accent, fill};
    }
    case ButtonKind::Danger:
      return {state(palette.surface, palette.error.soft, palette.error.soft), palette.error.strong,
              palette.error.strong};
    case ButtonKind::Quiet: return {state(clear, palette.hovered, palette.pressed), palette.muted, clear};
    case ButtonKind::Normal: break;
  }
  return {state(palette.surface, palette.hovered, palette.pressed), palette.text, palette.outline};
}

void draw_frame(const Item& item, const Look& look) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(item.min, item.max, pack(look.fill), kRadiusControl);
  if (look.outline.a > 0) list->AddRect(item.min, item.max, pack(look.outline), kRadiusControl);
}

void finish(const Item& item, const ButtonOptions& options, std::string_view name) {
  AccessibleNode& node = describe(Role::Button, name, item.id, item.min, item.max);
  node.disabled = !options.enabled;
  node.expanded = options.expanded;
  node.has_popup = options.expanded != Toggle::None;
  node.description = options.enabled ? std::string() : std::string(options.reason);
  if (!options.enabled && !options.reason.empty()) tooltip(options.reason);
}

}  // namespace

float button_width(std::string_view label, const ButtonOptions& options) {
  if (options.width > 0) return options.width;
  const float icon_room = options.icon != Icon::None || options.busy ? kIconSize + 6 : 0;
  return std::ceil(text_width(visible_label(label), TextRole::Strong)) + icon_room + 2 * kSpaceM;
}

bool button(std::string_view label, const ButtonOptions& options) {
  const std::string_view words = visible_label(label);
  const float height = control_height();
  const float wanted = button_width(label, options);
  const float width = std::min(wanted, std::max(width_left(), 3 * height));
  const Item item = press_item(label, {width, height}, (height - 17) / 2, options.enabled && !options.busy);
  finish(item, options, words);
  if (!item.visible) return false;
  const Look look = look_of(options, item);
  draw_frame(item, look);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Icon glyph = options.busy ? Icon::Hourglass : options.icon;
  const float icon_room = glyph != Icon::None ? kIconSize + 6 : 0;
  const float text_room = width - icon_room - 2 * kSpaceXxs;
  const float words_width = std::min(text_width(words, TextRole::Strong), text_room);
  float x = item.min.x + (width - words_width - icon_room) / 2;
  if (icon_room > 0) {
    draw_icon(list, {x + kIconSize / 2, item.center().y}, glyph, look.text);
    x += icon_room;
  }
  draw_text(list, {x, item.center().y - 10}, words, TextRole::Strong, look.text, text_room);
  focus_ring(item);
  if (width < wanted && options.enabled) tooltip(words);
  return item.pressed;
}

bool icon_button(Icon icon, std::string_view name, const ButtonOptions& options) {
  const float height = control_height();
  const float width = options.width > 0 ? options.width : height;
  const Item item = press_item(name, {width, height}, (height - 17) / 2, options.enabled);
  finish(item, options, visible_label(name));
  if (!item.visible) return false;
  const Look look = look_of(options, item);
  draw_frame(item, look);
  draw_icon(ImGui::GetWindowDrawList(), item.center(), icon, look.text, options.icon_size);
  focus_ring(item);
  if (options.enabled || options.reason.empty()) tooltip(visible_label(name));
  return item.pressed;
}

}  // namespace keyturn::ui
