#include "ui/table.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "imgui_internal.h"
#include "platform/a11y_mirror.h"
#include "platform/frame_scheduler.h"
#include "ui/area.h"
#include "ui/choices.h"
#include "ui/context.h"
#include "ui/copyable.h"
#include "ui/feedback.h"
#include "ui/item.h"

namespace keyturn::ui {
namespace {

constexpr float kCellPadding = 16;
constexpr float kHeaderHeight = 40;
constexpr float kSelectionWidth = 48;
constexpr double kGlowSeconds = 1.6;

struct Layout {
  std::vector<float> widths;
  float edge = 0;  // before the first cell, so that it stands below the title of its card
  float selection = 0;
  float total = 0;
};

// Fixed columns get their width, the others share what is left, and where that is too little the table scrolls
// sideways.
Layout lay_out(const TableSpec& spec, float room) {
  Layout layout;
  layout.edge = is_narrow() ? 0 : kSpaceL - kCellPadding - 1;
  layout.selection = spec.selection == Selection::None ? 0 : kSelectionWidth;
  float left = room - layout.edge - layout.selection;
  float weights = 0;
  for (const Column& column : spec.columns) {
    left -= column.width;
    if (column.width <= 0) weights += column.weight;
  }
  layout.total = layout.edge + layout.selection;
  for (const Column& column : spec.columns) {
    const float share = weights > 0 ? std::floor(left * column.weight / weights) : 0;
    layout.widths.push_back(column.width > 0 ? column.width : std::max(column.min_width, share));
    layout.total += layout.widths.back();
  }
  return layout;
}

bool draw_header_cell(const Column& column, int index, TableState& state, ImVec2 min, ImVec2 max) {
  const Palette& palette = colors();
  const IdScope scope(index);
  const bool sorted = column.sortable && state.sort_column == index;
  ImDrawList* list = ImGui::GetWindowDrawList();
  Item item{.min = min, .max = max, .visible = true};
  if (column.sortable) {
    item = press_area(id_of("##header"), min, max);
    AccessibleNode& node = describe(Role::ColumnHeader, column.title, item.id, min, max);
    node.sorted = !sorted ? Sorted::No : state.descending ? Sorted::Descending : Sorted::Ascending;
  } else {
    describe_text(Role::ColumnHeader, column.title, min, max);
  }
  const float icon_room = column.sortable ? 22.0f : 0.0f;
  const float room = max.x - min.x - 2 * kCellPadding - icon_room + 8;
  const Color ink = sorted || item.hovered ? palette.text : palette.muted;
  const ImVec2 size =
      draw_text(list, {min.x + kCellPadding, item.center().y - 9}, column.title, TextRole::SmallStrong, ink, room);
  if (sorted || (item.hovered && column.sortable)) {
    const Icon arrow = sorted && state.descending ? Icon::ArrowDown : Icon::ArrowUp;
    draw_icon(list, {min.x + kCellPadding + size.x + 12, item.center().y}, arrow,
              sorted ? palette.accent : palette.disabled, 14);
  }
  Item inner = item;
  inner.min = {min.x + 4, min.y + 4};
  inner.max = {max.x - 4, max.y - 4};
  focus_ring(inner, kRadiusSmall);
  if (!item.pressed) return false;
  state.descending = sorted && !state.descending;
  state.sort_column = index;
  return true;
}

}  // namespace

struct TableRows {
  const TableSpec& spec;
  TableState& state;
  const Layout& layout;
  TableEvents& events;
  int first_drawn = -1;
  bool selection_drawn = false;

  void draw_header(ImVec2 at) {
    const Palette& palette = colors();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(at, {at.x + layout.total, at.y + kHeaderHeight}, pack(palette.sunken));
    AccessibleNode node;
    node.role = Role::Row;
    node.rect = {at.x, at.y, layout.total, kHeaderHeight};
    node.place = 1;
    const Region row(std::move(node));
    float x = at.x + layout.edge;
    if (layout.selection > 0) {
      const ImVec2 max(x + layout.selection, at.y + kHeaderHeight);
      const Region cell(Role::ColumnHeader, "Selection", {x, at.y}, max);
      if (spec.selection == Selection::Many) draw_select_all({x, at.y}, max);
      x += layout.selection;
    }
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
      const ImVec2 max(x + layout.widths[i], at.y + kHeaderHeight);
      if (draw_header_cell(spec.columns[i], static_cast<int>(i), state, {x, at.y}, max)) events.sorted = true;
      x = max.x;
    }
    list->AddRectFilled({at.x, at.y + kHeaderHeight - 1}, {at.x + layout.total, at.y + kHeaderHeight},
                        pack(palette.border));
  }

  // Of a table that is scrolled out of sight: what it would show.
  void describe_header(ImVec2 at) const {
    AccessibleNode node;
    node.role = Role::Row;
    node.rect = {at.x, at.y, layout.total, kHeaderHeight};
    node.place = 1;
    const Region row(std::move(node));
    for (const Column& column : spec.columns) {
      describe_text(Role::ColumnHeader, column.title, at, {at.x + layout.total, at.y + kHeaderHeight});
    }
  }

  void draw_select_all(ImVec2 min, ImVec2 max) {
    const bool all = spec.rows > 0 && static_cast<int>(state.selected.size()) >= spec.rows;
    if (!draw_mark("##all", "Select all", Role::Checkbox, all, min, max).pressed) return;
    state.selected.clear();
    for (int row = 0; !all && row < spec.rows; ++row) state.selected.insert(spec.key(row));
    events.selection_changed = true;
  }

  Item draw_mark(std::string_view id, std::string_view name, Role role, bool on, ImVec2 min, ImVec2 max,
                 bool tab_stop = true) {
    const Palette& palette = colors();
    const Item item = press_area(id_of(id), {min.x + 6, min.y + 2}, {max.x - 2, max.y - 2});
    AccessibleNode& node = describe(role, name, item.id, item.min, item.max);
    node.checked = on ? Toggle::On : Toggle::Off;
    node.tab_stop = tab_stop;
    if (!item.visible) return item;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 middle(min.x + kCellPadding + 9, std::round((min.y + max.y) / 2));
    const Color fill = on ? palette.accent : palette.surface;
    if (role == Role::Radio) {
      list->AddCircleFilled(middle, 9, pack(fill));
      if (on) list->AddCircleFilled(middle, 3.5f, pack(palette.on_accent));
      if (!on) list->AddCircle(middle, 8.5f, pack(palette.outline));
    } else {
      const ImVec2 from(middle.x - 9, middle.y - 9);
      const ImVec2 to(middle.x + 9, middle.y + 9);
      list->AddRectFilled(from, to, pack(fill), kRadiusSmall);
      if (on) draw_icon(list, middle, Icon::Check, palette.on_accent, 16);
      if (!on) list->AddRect(from, to, pack(palette.outline), kRadiusSmall);
    }
    focus_ring(item, kRadiusSmall);
    return item;
  }

  // A change that somebody else made: a bar at the row's edge, and a glow that fades unless movement is unwanted.
  void draw_freshness(ImVec2 at, ImVec2 max) const {
    const Palette& palette = colors();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const bool glows = spec.fresh_seconds < kGlowSeconds && !context().reduced_motion;
    const double left = glows ? 1 - spec.fresh_seconds / kGlowSeconds : 0;
    list->AddRectFilled(at, max, pack(palette.accent_soft));
    if (glows) {
      list->AddRectFilled(at, max, pack(palette.accent.faded(static_cast<std::uint8_t>(90 * left))));
      platform::wake();
    }
    list->AddRectFilled(at, {at.x + 4, max.y}, pack(palette.accent));
  }

  // Radios of one choice are one stop of the Tab key: the selected row, or the first that is seen.
  bool is_tab_stop(int row, bool selected) const {
    if (spec.selection == Selection::Many || selected) return true;
    return row == first_drawn && (state.selected.empty() || !selection_drawn);
  }

  void draw_selector(int row, const std::string& key, bool selected, ImVec2 min, ImVec2 max, bool& pressed) {
    const bool many = spec.selection == Selection::Many;
    const Region cell(Role::Cell, {}, min, max);
    const Item item = draw_mark("##select", joined({"Select ", key}), many ? Role::Checkbox : Role::Radio, selected,
                                min, max, is_tab_stop(row, selected));
    pressed |= item.pressed;
    if (state.focused_row == row) {
      state.focused_row = -1;
      platform::focus_node(item.id);
    }
    if (many) return;
    const int step = arrow_step(item);
    if (step == 0 || row + step < 0 || row + step >= spec.rows) return;
    state.focused_row = row + step;
    select(spec.key(row + step), false);
    platform::wake();
  }

  void draw_row(int row, ImVec2 at) {
    const Palette& palette = colors();
    const float height = row_height();
    const std::string key = spec.key(row);
    const IdScope scope(key);
    const bool selected = state.selected.contains(key);
    const ImVec2 max(at.x + layout.total, at.y + height);
    AccessibleNode node;
    node.role = Role::Row;
    node.name = key;
    node.rect = {at.x, at.y, layout.total, height};
    node.place = row + 2;  // the header is the first
    const bool is_fresh = !spec.fresh.empty() && key == spec.fresh;
    if (is_fresh) node.description = "Changed just now";
    if (spec.selection != Selection::None) node.selected = selected ? Toggle::On : Toggle::Off;
    const Region region(std::move(node));

    // The whole row is hovered and clicked; what lies on it comes first.
    const ImRect box(at, max);
    const ImGuiID id = id_of("##row");
    ImGui::SetNextItemAllowOverlap();
    bool hovered = false;
    bool held = false;
    bool pressed = false;
    if (ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav)) {
      pressed = ImGui::ButtonBehavior(box, id, &hovered, &held, ImGuiButtonFlags_NoNavFocus);
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (selected || hovered) list->AddRectFilled(at, max, pack(selected ? palette.selected : palette.hovered));
    if (is_fresh) draw_freshness(at, max);
    if (row + 1 < spec.rows) list->AddRectFilled({at.x, max.y - 1}, max, pack(palette.border));

    ImVec2 cell(at.x + layout.edge, at.y);
    if (layout.selection > 0) {
      draw_selector(row, key, selected, cell, {cell.x + layout.selection, max.y}, pressed);
      cell.x += layout.selection;
    }
    if (pressed && spec.selection != Selection::None) select(key, selected);
    if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) events.opened = row;
    Cells cells(layout.widths, cell, height);
    spec.cells(row, cells);
  }

  void select(const std::string& key, bool was_selected) {
    if (spec.selection == Selection::One) state.selected.clear();
    if (was_selected && spec.selection == Selection::Many) {
      state.selected.erase(key);
    } else {
      state.selected.insert(key);
    }
    events.selection_changed = true;
  }

  // The row that the arrow keys went to, out from under the header or the window's lower edge.
  void reveal_focused_row() const {
    if (state.focused_row < 0) return;
    const float top = static_cast<float>(state.focused_row) * row_height();
    const float seen = ImGui::GetCurrentWindow()->InnerRect.GetHeight() - kHeaderHeight;
    if (top < ImGui::GetScrollY()) ImGui::SetScrollY(top);
    if (top + row_height() > ImGui::GetScrollY() + seen) ImGui::SetScrollY(top + row_height() - seen);
  }

  void draw_rows(ImVec2 at) {
    reveal_focused_row();
    ImGui::SetCursorScreenPos(at);
    ImGuiListClipper clipper;
    clipper.Begin(spec.rows, row_height());
    if (state.focused_row >= 0 && state.focused_row < spec.rows) clipper.IncludeItemByIndex(state.focused_row);
    while (clipper.Step()) {
      first_drawn = first_drawn < 0 ? clipper.DisplayStart : first_drawn;
      for (int row = clipper.DisplayStart; row < clipper.DisplayEnd && !state.selected.empty(); ++row) {
        selection_drawn = selection_drawn || state.selected.contains(spec.key(row));
      }
      for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row) {
        const ImVec2 corner = here();
        draw_row(row, corner);
        ImGui::SetCursorScreenPos({corner.x, corner.y + row_height()});
        ImGui::ItemSize(ImVec2(0, 0));
      }
    }
  }
};

TableEvents table(const TableSpec& spec, TableState& state) {
  TableEvents events;
  const IdScope scope(spec.name);
  const float room = width_left();
  const Layout layout = lay_out(spec, room);
  const bool sideways = layout.total > room + 0.5f;
  const float scrollbar = sideways ? ImGui::GetStyle().ScrollbarSize : 0;
  const float natural = kHeaderHeight + static_cast<float>(spec.rows) * row_height() + scrollbar;
  float height = spec.height > 0 ? spec.height : std::min(natural, spec.max_height);
  if (spec.rows == 0) height = kHeaderHeight + scrollbar;

  const ImVec2 start = here();
  AccessibleNode node;
  node.role = Role::Table;
  node.name = spec.name;
  node.description = joined({std::to_string(spec.rows), spec.rows == 1 ? " row" : " rows"});
  node.rect = {start.x, start.y, room, height};
  node.count = spec.rows + 1;
  {
    const Region region(std::move(node));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    const ImGuiWindowFlags flags = sideways ? ImGuiWindowFlags_HorizontalScrollbar : ImGuiWindowFlags_None;
    TableRows rows{.spec = spec, .state = state, .layout = layout, .events = events};
    if (!ImGui::BeginChild("##rows", {room, height}, ImGuiChildFlags_NavFlattened, flags)) {
      rows.describe_header(start);
    } else {
      const ImGuiWindow* window = ImGui::GetCurrentWindow();
      const ImVec2 top = here();
      // The header stays where it is while the rows below it scroll.
      rows.draw_header({top.x, window->InnerRect.Min.y});
      ImGui::PushClipRect({window->InnerRect.Min.x, window->InnerRect.Min.y + kHeaderHeight}, window->InnerRect.Max,
                          true);
      rows.draw_rows({top.x, top.y + kHeaderHeight});
      ImGui::PopClipRect();
      ImGui::SetCursorScreenPos({top.x, top.y + natural - scrollbar});
      ImGui::ItemSize(ImVec2(layout.total, 0));
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
  }
  if (spec.rows == 0)
    events.empty_action = empty_state(Icon::Inbox, spec.empty_title, spec.empty_text, spec.empty_action);
  return events;
}

}  // namespace keyturn::ui
