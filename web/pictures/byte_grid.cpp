#include "pictures/byte_grid.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/text.h"
#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/fonts.h"
#include "ui/item.h"
#include "ui/key_colors.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace keyturn::pictures {
namespace {

constexpr float kLargestCell = 16;
constexpr float kTallest = 400;  // wished for; long pages get taller when the cells cannot be smaller
constexpr int kMostColumns = 256;

struct Raster {
  int columns = 16;
  float cell = 0;
};

float height_of(const Raster& raster, int count) {
  return raster.cell * std::ceil(static_cast<float>(count) / static_cast<float>(raster.columns));
}

// As few columns as fit the height: an address is easier to follow in short rows.
Raster raster_for(int count, float width) {
  const auto with = [&](int columns) {
    return Raster{columns, std::clamp(std::floor(width / static_cast<float>(columns)), 1.0F, kLargestCell)};
  };
  Raster raster = with(16);
  while (raster.columns < kMostColumns) {
    const Raster next = with(raster.columns * 2);
    const bool has_room = next.cell >= 2 && next.cell * static_cast<float>(next.columns) <= width;
    const bool is_wasteful = raster.cell * static_cast<float>(raster.columns) < width * 0.6F;
    if (!has_room || (height_of(raster, count) <= kTallest && !is_wasteful)) break;
    raster = next;
  }
  return raster;
}

// Where the keys lead from `at`; `at` itself when none was pressed.
int walked(const ui::Item& item, int at, int count, int columns) {
  if (!item.ringed) return at;
  constexpr ImGuiKey kKeys[] = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,
                                ImGuiKey_DownArrow, ImGuiKey_Home,       ImGuiKey_End};
  const int steps[] = {-1, 1, -columns, columns, -count, count};
  int next = at;
  for (std::size_t i = 0; i < std::size(kKeys); ++i) {
    ImGui::SetKeyOwner(kKeys[i], item.id);
    if (ImGui::IsKeyPressed(kKeys[i], ImGuiInputFlags_Repeat, item.id)) next += steps[i];
  }
  return std::clamp(next, 0, count - 1);
}

std::vector<std::uint8_t> texels_of(const ByteGrid& grid, int columns) {
  const std::size_t rows =
      (grid.bytes.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  std::vector<std::uint8_t> texels(rows * static_cast<std::size_t>(columns) * 2);
  for (std::size_t i = 0; i < grid.bytes.size(); ++i) {
    texels[2 * i] = grid.bytes[i];
    texels[2 * i + 1] = grid.marks[i];
  }
  return texels;
}

void draw_swatch(ui::Color fill, ui::Color frame, std::string_view words) {
  const ImVec2 at = ui::here();
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ImVec2 min(at.x, at.y + 4);
  const ImVec2 max(min.x + 12, min.y + 12);
  list->AddRectFilled(min, max, ui::pack(fill), 2);
  list->AddRect(min, max, ui::pack(frame), 2, 0, 2);
  ui::take_space({12, 20});
  ui::beside(6);
  ui::text(words, ui::TextRole::Small, ui::Ink::Muted);
  ui::beside(ui::kSpaceM, 150);
}

}  // namespace

ByteGridEvents draw_byte_grid(BytePainter& painter, ByteGrid grid, int cursor) {
  ByteGridEvents events;
  const ui::IdScope scope(grid.name);
  const int count = static_cast<int>(grid.bytes.size());
  const ImVec2 at = ui::here();
  const Raster raster = raster_for(count, ui::width_left());
  const ImVec2 size(raster.cell * static_cast<float>(raster.columns), height_of(raster, count));
  const ui::Item item = ui::press_item("##grid", size, 0);
  const int shown = std::clamp(cursor, 0, count - 1);
  ui::AccessibleNode& node = ui::describe(ui::Role::Slider, grid.name, item.id, item.min, item.max);
  node.value = views::byte_in_words(grid.bytes, grid.spans, static_cast<std::size_t>(shown));
  node.description = "Arrow keys go from byte to byte, Home and End to the first and the last";
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (item.hovered) {
    const int column = static_cast<int>((mouse.x - at.x) / raster.cell);
    const int row = static_cast<int>((mouse.y - at.y) / raster.cell);
    const int under = row * raster.columns + column;
    if (column < raster.columns && under < count) events.hovered = under;
  }
  const int next = walked(item, shown, count, raster.columns);
  if (next != shown) events.moved_to = next;
  if (item.pressed && events.hovered >= 0) events.moved_to = events.hovered;
  if (!item.visible) return events;
  if (cursor >= 0) grid.marks[static_cast<std::size_t>(shown)] |= kCursor;
  const bool dims = std::any_of(grid.marks.begin(), grid.marks.end(), [](auto marks) { return (marks & kLit) != 0; });
  painter.paint(grid.slot, {at, raster.cell, raster.columns, texels_of(grid, raster.columns), count, dims});
  ui::focus_ring(item, 0);
  return events;
}

void draw_entropy(std::string_view name, double bits) {
  constexpr double kMost = 8;
  const std::string words = joined({views::one_decimal(bits), " of 8 bits a byte"});
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  const float label = ui::text_width(words, ui::TextRole::Small) + ui::kSpaceS;
  const Box bar{{at.x, at.y + 7}, {at.x + width - label, at.y + 13}};
  ui::describe_text(ui::Role::Image, joined({name, ": entropy ", words}), at, {at.x + width, at.y + 20});
  ui::take_space({width, 20});
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const float filled = bar.width() * static_cast<float>(bits / kMost);
  list->AddRectFilled(bar.min, bar.max, ui::pack(ui::colors().pressed), 3);
  list->AddRectFilled(bar.min, {bar.min.x + filled, bar.max.y}, ui::pack(ui::colors().accent), 3);
  ui::draw_text(list, {bar.max.x + ui::kSpaceS, at.y}, words, ui::TextRole::Small, ui::colors().muted);
}

void draw_byte_legend() {
  const ui::BytePalette& palette = ui::byte_palette(ui::context().mode);
  constexpr views::ByteClass kKinds[] = {views::ByteClass::Zero, views::ByteClass::Control, views::ByteClass::Text,
                                         views::ByteClass::High};
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    draw_swatch(palette.kinds[i], palette.kinds[i], views::name_of(kKinds[i]));
  }
  draw_swatch(palette.ground, palette.changed, "changed by the last write");
  draw_swatch(palette.damaged, palette.damaged, "not what was written");
  ui::take_space({1, 20});
}

}  // namespace keyturn::pictures
