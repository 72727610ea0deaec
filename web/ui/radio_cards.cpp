#include <algorithm>

#include "base/text.h"
#include "imgui_internal.h"
#include "platform/a11y_mirror.h"
#include "ui/area.h"
#include "ui/choices.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

constexpr float kTextInset = 44;

struct CardSize {
  float text_room, label_height, note_height, description_height, height;
};

CardSize measure(const RadioCard& card, float width) {
  CardSize size{};
  size.text_room = width - kTextInset - kSpaceM;
  size.label_height = measure_wrapped(card.label, TextRole::Strong, size.text_room).y;
  size.note_height = card.note.empty() ? 0 : 20;
  size.description_height =
      card.description.empty() ? 0 : measure_wrapped(card.description, TextRole::Body, size.text_room).y + 2;
  size.height = size.label_height + size.note_height + size.description_height + 2 * kSpaceS;
  return size;
}

void draw_radio(ImDrawList* list, ImVec2 center, bool chosen, bool enabled) {
  const Palette& palette = colors();
  if (chosen) {
    list->AddCircleFilled(center, 9, pack(enabled ? palette.accent : palette.disabled));
    list->AddCircleFilled(center, 3.5f, pack(palette.on_accent));
  } else {
    list->AddCircleFilled(center, 9, pack(enabled ? palette.surface : palette.sunken));
    list->AddCircle(center, 8.5f, pack(enabled ? palette.outline : palette.border), 0, 1);
  }
}

Item draw_card(const RadioCard& card, bool chosen, bool tab_stop, float width, float height) {
  const Palette& palette = colors();
  const CardSize size = measure(card, width);
  const Item item = press_item("##card", {width, height}, 0, card.enabled);
  AccessibleNode& node = describe(Role::Radio, card.label, item.id, item.min, item.max);
  node.description = card.note.empty() ? card.description : joined({card.note, ". ", card.description});
  node.checked = chosen ? Toggle::On : Toggle::Off;
  node.disabled = !card.enabled;
  node.tab_stop = tab_stop;
  if (!item.visible) return item;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color fill = chosen ? palette.accent_soft : item.hovered ? palette.hovered : palette.surface;
  list->AddRectFilled(item.min, item.max, pack(fill), kRadiusControl);
  list->AddRect(item.min, item.max, pack(chosen ? palette.accent : palette.outline.faded(150)), kRadiusControl, 0,
                chosen ? 2.0f : 1.0f);
  draw_radio(list, {item.min.x + 24, item.min.y + kSpaceS + 10}, chosen, card.enabled);
  const Color ink = card.enabled ? palette.text : palette.disabled;
  ImVec2 at(item.min.x + kTextInset, item.min.y + kSpaceS);
  draw_wrapped(list, at, card.label, TextRole::Strong, ink, size.text_room);
  at.y += size.label_height;
  if (!card.note.empty()) {
    draw_text(list, {at.x, at.y + 1}, card.note, TextRole::Small, palette.accent, size.text_room);
    at.y += size.note_height;
  }
  draw_wrapped(list, {at.x, at.y + 2}, card.description, TextRole::Body,
               card.enabled ? palette.muted : palette.disabled, size.text_room);
  focus_ring(item);
  return item;
}

// Tab comes to one card of a group: the chosen one, or where a choice would start.
int tab_stop_of(const std::vector<RadioCard>& cards, int index) {
  const int count = static_cast<int>(cards.size());
  if (index >= 0 && index < count && cards[static_cast<std::size_t>(index)].enabled) return index;
  const auto first = std::find_if(cards.begin(), cards.end(), [](const RadioCard& card) { return card.enabled; });
  return static_cast<int>(first - cards.begin());
}

}  // namespace

bool radio_cards(const FieldText& field, const std::vector<RadioCard>& cards, int& index, int columns) {
  const IdScope scope(field.label);
  const float room = width_left();
  begin_field(field, room);
  AccessibleNode group;
  group.role = Role::RadioGroup;
  group.name = visible_label(field.label);
  group.description = field_description(field);
  bool changed = false;
  {
    const Region region(std::move(group));
    const int count = static_cast<int>(cards.size());
    // Cards side by side are equally high.
    const int across = room / static_cast<float>(columns) < 260 ? 1 : columns;
    const float width = (room - kSpaceS * static_cast<float>(across - 1)) / static_cast<float>(across);
    int chosen = index;
    const int stop = tab_stop_of(cards, index);
    for (int i = 0; i < count; ++i) {
      const IdScope card(i);
      const int row_start = i - i % across;
      float height = 0;
      for (int j = row_start; j < std::min(count, row_start + across); ++j) {
        height = std::max(height, measure(cards[static_cast<std::size_t>(j)], width).height);
      }
      if (i % across != 0) beside(kSpaceS);
      const Item item = draw_card(cards[static_cast<std::size_t>(i)], i == index, i == stop, width, height);
      if (item.pressed) chosen = i;
      if (const int step = arrow_step(item); step != 0) {
        int next = (i + step + count) % count;
        while (next != i && !cards[static_cast<std::size_t>(next)].enabled) next = (next + step + count) % count;
        ImGui::PopID();
        ImGui::PushID(next);
        platform::focus_node(id_of("##card"));
        chosen = next;
      }
    }
    changed = chosen != index;
    index = chosen;
  }
  end_field(field, room);
  return changed;
}

}  // namespace keyturn::ui
