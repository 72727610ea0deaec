#include "ui/select.h"

#include <algorithm>

#include "imgui_internal.h"
#include "platform/a11y_mirror.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

constexpr float kPopupPadding = 4;
constexpr float kMaximumHeight = 320;

float option_height(const SelectOption& option) {
  const float height = option.description.empty() ? 36.0f : 54.0f;
  return std::max(height, control_height());
}

void draw_control(const Item& item, std::string_view label, bool chosen, bool open, bool wrong, bool enabled) {
  const Palette& palette = colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color fill = !enabled ? palette.sunken : item.hovered || open ? palette.hovered : palette.surface;
  const Color outline = wrong     ? palette.error.strong
                        : open    ? palette.focus
                        : enabled ? palette.outline
                                  : palette.border;
  list->AddRectFilled(item.min, item.max, pack(fill), kRadiusControl);
  list->AddRect(item.min, item.max, pack(outline), kRadiusControl, 0, open || wrong ? 2.0f : 1.0f);
  const Color ink = !enabled ? palette.disabled : chosen ? palette.text : palette.muted;
  draw_text(list, {item.min.x + kSpaceS, item.center().y - 10}, label, TextRole::Body, ink,
            item.max.x - item.min.x - 44);
  draw_icon(list, {item.max.x - 20, item.center().y}, open ? Icon::ChevronUp : Icon::ChevronDown, palette.muted, 20);
  focus_ring(item);
}

bool draw_option(const SelectOption& option, bool chosen) {
  const Palette& palette = colors();
  const float width = width_left();
  const Item item = press_item("##option", {width, option_height(option)}, 0);
  describe(Role::Option, option.label, item.id, item.min, item.max).selected = chosen ? Toggle::On : Toggle::Off;
  if (chosen && ImGui::IsWindowAppearing()) ImGui::SetItemDefaultFocus();
  if (!item.visible) return false;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (item.hovered || chosen) {
    list->AddRectFilled(item.min, item.max, pack(item.hovered ? palette.hovered : palette.selected), 6);
  }
  const float text_room = width - kSpaceS - 36;
  if (option.description.empty()) {
    draw_text(list, {item.min.x + kSpaceXs, item.center().y - 10}, option.label, TextRole::Body, palette.text,
              text_room);
  } else {
    draw_text(list, {item.min.x + kSpaceXs, item.center().y - 20}, option.label, TextRole::Body, palette.text,
              text_room);
    draw_text(list, {item.min.x + kSpaceXs, item.center().y}, option.description, TextRole::Small, palette.muted,
              text_room);
  }
  if (chosen) draw_icon(list, {item.max.x - 18, item.center().y}, Icon::Check, palette.accent, 18);
  focus_ring(item, 6);
  return item.pressed;
}

}  // namespace

bool select(const FieldText& field, const std::vector<SelectOption>& options, int& index, const SelectOptions& look) {
  const IdScope scope(field.label);
  const float width = std::min(look.width, width_left());
  begin_field(field, width);
  const Item item = press_item("##control", {width, control_height()}, (control_height() - 17) / 2, look.enabled);
  const bool chosen = index >= 0 && index < static_cast<int>(options.size());
  const std::string label = chosen ? options[static_cast<std::size_t>(index)].label : std::string(look.placeholder);
  if (item.pressed) ImGui::OpenPopup("##list");
  if (look.focus_now) platform::focus_node(item.id);
  bool open = ImGui::IsPopupOpen("##list");

  AccessibleNode& node = describe(Role::Combobox, visible_label(field.label), item.id, item.min, item.max);
  node.value = label;
  node.description = field_description(field);
  node.expanded = open ? Toggle::On : Toggle::Off;
  node.has_popup = true;
  const ImGuiID list_id = id_of("##options");
  if (open) node.controls = list_id;
  node.invalid = !field.error.empty();
  node.disabled = !look.enabled;
  if (item.visible) draw_control(item, label, chosen, open, !field.error.empty(), look.enabled);

  bool changed = false;
  if (open) {
    float height = 2 * kPopupPadding;
    for (const SelectOption& option : options) height += option_height(option);
    height = std::min(height, kMaximumHeight);
    const bool above = item.max.y + 4 + height > ImGui::GetIO().DisplaySize.y && item.min.y - 4 - height > 0;
    ImGui::SetNextWindowPos({item.min.x, above ? item.min.y - 4 - height : item.max.y + 4});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kPopupPadding, kPopupPadding));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    if (ImGui::BeginPopup("##list", ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings)) {
      AccessibleNode list;
      list.id = list_id;
      list.role = Role::Listbox;
      list.name = visible_label(field.label);
      const Region region(std::move(list));
      for (int i = 0; i < static_cast<int>(options.size()); ++i) {
        const IdScope option(i);
        if (draw_option(options[static_cast<std::size_t>(i)], i == index)) {
          changed = index != i;
          index = i;
          ImGui::CloseCurrentPopup();
        }
      }
      ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
  }
  end_field(field, width);
  return changed;
}

}  // namespace keyturn::ui
