#include "ui/tabs.h"

#include "imgui_internal.h"
#include "platform/a11y_mirror.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {

bool tabs(std::string_view name, const std::vector<std::string>& labels, int& index) {
  const IdScope scope(name);
  const Palette& palette = colors();
  const float height = control_height() + 6;
  const float width = width_left();
  const ImVec2 min = here();
  const Region region(Role::TabList, name);
  ImDrawList* list = ImGui::GetWindowDrawList();
  int chosen = index;
  const int count = static_cast<int>(labels.size());
  float x = min.x;
  float y = min.y;
  const auto underline = [&] {
    list->AddRectFilled({min.x, y + height - 1}, {min.x + width, y + height}, pack(palette.border));
  };
  underline();
  for (int i = 0; i < count; ++i) {
    const std::string& label = labels[static_cast<std::size_t>(i)];
    const IdScope tab(i);
    const float tab_width = text_width(label, TextRole::Strong) + 2 * kSpaceS;
    if (x > min.x && x + tab_width > min.x + width) {  // no room beside the others
      x = min.x;
      y += height;
      underline();
    }
    const Item item = press_area(id_of("##tab"), {x, y}, {x + tab_width, y + height - 2});
    AccessibleNode& node = describe(Role::Tab, label, item.id, item.min, item.max);
    node.selected = i == index ? Toggle::On : Toggle::Off;
    node.tab_stop = i == index;
    if (item.pressed) chosen = i;
    if (item.visible) {
      const Color ink = i == index ? palette.accent : item.hovered ? palette.text : palette.muted;
      draw_text(list, {x + kSpaceS, item.center().y - 10}, label, TextRole::Strong, ink);
      if (i == index) list->AddRectFilled({x, y + height - 3}, {item.max.x, y + height}, pack(palette.accent), 2);
      focus_ring(item, kRadiusSmall);
    }
    if (const int step = arrow_step(item); step != 0) {
      chosen = (i + step + count) % count;
      ImGui::PopID();
      ImGui::PushID(chosen);
      platform::focus_node(id_of("##tab"));
    }
    x = item.max.x + kSpaceXxs;
  }
  take_space({width, y + height - min.y});
  gap(kSpaceM);
  const bool changed = chosen != index;
  index = chosen;
  return changed;
}

}  // namespace keyturn::ui
