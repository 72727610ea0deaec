#include "imgui_internal.h"
#include "platform/a11y_mirror.h"
#include "ui/area.h"
#include "ui/choices.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {

bool segmented(std::string_view name, const std::vector<std::string>& labels, int& index) {
  const IdScope scope(name);
  constexpr float kInset = 2;
  const float height = control_height();
  float width = 2 * kInset;
  for (const std::string& label : labels) width += text_width(label, TextRole::Strong) + 2 * kSpaceS;
  const ImVec2 min = here();
  const ImVec2 max(min.x + width, min.y + height);
  const Palette& palette = colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min, max, pack(palette.sunken), kRadiusControl);
  list->AddRect(min, max, pack(palette.border), kRadiusControl);

  const Region region(Role::RadioGroup, visible_label(name), min, max);
  int chosen = index;
  float x = min.x + kInset;
  const int count = static_cast<int>(labels.size());
  for (int i = 0; i < count; ++i) {
    const std::string& label = labels[static_cast<std::size_t>(i)];
    const IdScope part(i);
    const float part_width = text_width(label, TextRole::Strong) + 2 * kSpaceS;
    const Item item = press_area(id_of("##part"), {x, min.y + kInset}, {x + part_width, max.y - kInset});
    AccessibleNode& node = describe(Role::Radio, label, item.id, item.min, item.max);
    node.checked = i == index ? Toggle::On : Toggle::Off;
    node.tab_stop = i == index;
    if (item.pressed) chosen = i;
    if (item.visible) {
      if (i == index) {
        list->AddRectFilled(item.min, item.max, pack(palette.raised), kRadiusControl - 2);
        list->AddRect(item.min, item.max, pack(palette.outline.faded(120)), kRadiusControl - 2);
      } else if (item.hovered) {
        list->AddRectFilled(item.min, item.max, pack(palette.pressed), kRadiusControl - 2);
      }
      draw_text(list, {x + kSpaceS, item.center().y - 10}, label, TextRole::Strong,
                i == index ? palette.accent : palette.muted);
      focus_ring(item, kRadiusControl - 2);
    }
    if (const int step = arrow_step(item); step != 0) {
      chosen = (i + step + count) % count;
      ImGui::PopID();
      ImGui::PushID(chosen);
      platform::focus_node(id_of("##part"));
    }
    x += part_width;
  }
  ImGui::ItemSize(ImVec2(width, height), (height - 17) / 2);
  const bool changed = chosen != index;
  index = chosen;
  return changed;
}

}  // namespace keyturn::ui
