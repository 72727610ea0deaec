#include "pictures/ladder.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/text.h"
#include "pictures/key_switch.h"
#include "pictures/piece_box.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/key_colors.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/pictures/key_ladder.h"

namespace keyturn::pictures {
namespace {

using views::KeyLadder;
using views::LadderPiece;
using views::Rung;

constexpr float kBoxWidth = 250;
constexpr float kBoxHeight = 78;
constexpr float kBetween = 20;  // boxes of a rung
constexpr float kRise = 44;     // between rungs: a line with the lock on it
constexpr float kCaption = 30;
constexpr float kPadding = 16;

struct Placed {
  std::size_t index;  // of the piece
  Box box;
  std::size_t row;  // of those that a rung breaks into where it is too wide
};

struct Layout {
  std::vector<Placed> boxes;
  Box kms;   // what never leaves KMS
  Box disk;  // what a thief can take
  float bottom = 0;
};

std::vector<std::size_t> indices_of(const KeyLadder& ladder, Rung rung) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < ladder.pieces.size(); ++i) {
    if (ladder.pieces[i].rung == rung) indices.push_back(i);
  }
  return indices;
}

// Boxes beside each other in the middle of the room.
void place_row(Layout& layout, const std::vector<std::size_t>& indices, ImVec2 at, float width, std::size_t row) {
  const auto count = static_cast<float>(indices.size());
  const float box = std::min(kBoxWidth, std::floor((width - kBetween * (count - 1)) / count));
  float x = std::floor(at.x + (width - box * count - kBetween * (count - 1)) / 2);
  for (const std::size_t index : indices) {
    layout.boxes.push_back({index, {{x, at.y}, {x + box, at.y + kBoxHeight}}, row});
    x += box + kBetween;
  }
}

Layout lay_out(const KeyLadder& ladder, ImVec2 at, float width) {
  Layout layout;
  const float inner = width - 2 * kPadding;
  float y = at.y + kCaption;
  place_row(layout, indices_of(ladder, Rung::KmsKey), {at.x + kPadding, y}, inner, 0);
  y += kBoxHeight + kPadding;
  layout.kms = {at, {at.x + width, y}};
  y += kPadding;
  layout.disk.min = {at.x, y};
  y += kCaption;
  place_row(layout, indices_of(ladder, Rung::TableKey), {at.x + kPadding, y}, inner, 0);
  y += kBoxHeight + kRise;
  const std::vector<std::size_t> keys = indices_of(ladder, Rung::DataKey);
  const std::vector<std::size_t> items = indices_of(ladder, Rung::Items);
  constexpr float kLeast = 170;
  const auto columns = static_cast<std::size_t>(std::max(1.0F, (inner + kBetween) / (kLeast + kBetween)));
  for (std::size_t first = 0, row = 0; first < keys.size(); first += columns, ++row) {
    const std::size_t last = std::min(first + columns, keys.size());
    const auto part = [&](const std::vector<std::size_t>& all) {
      return std::vector<std::size_t>(all.begin() + static_cast<std::ptrdiff_t>(first),
                                      all.begin() + static_cast<std::ptrdiff_t>(last));
    };
    place_row(layout, part(keys), {at.x + kPadding, y}, inner, row);
    y += kBoxHeight + kRise;
    place_row(layout, part(items), {at.x + kPadding, y}, inner, row);
    y += kBoxHeight + (last < keys.size() ? kRise : 0);
  }
  layout.disk.max = {at.x + width, y + kPadding};
  layout.bottom = layout.disk.max.y;
  return layout;
}

void draw_zone(const Box& box, std::string_view caption, bool dashed, ui::Color outline, ui::Color fill) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->AddRectFilled(box.min, box.max, ui::pack(fill), ui::kRadiusCard);
  if (dashed) {
    draw_dashed_box(list, box, outline, ui::kRadiusCard);
  } else {
    list->AddRect(box.min, box.max, ui::pack(outline), ui::kRadiusCard);
  }
  ui::draw_text(list, {box.min.x + kPadding, box.min.y + 6}, caption, ui::TextRole::SmallStrong, ui::colors().muted,
                box.width() - 2 * kPadding);
}

// The box that holds what seals this piece; null for the KMS keys.
const Placed* sealer_of(const KeyLadder& ladder, const Layout& layout, const Placed& placed) {
  const LadderPiece& piece = ladder.pieces[placed.index];
  if (piece.rung == Rung::KmsKey) return nullptr;
  const auto above = static_cast<Rung>(static_cast<int>(piece.rung) - 1);
  const auto found = std::find_if(layout.boxes.begin(), layout.boxes.end(), [&](const Placed& other) {
    const LadderPiece& candidate = ladder.pieces[other.index];
    const bool is_own = above == Rung::DataKey ? candidate.name == piece.name : candidate.chain == piece.chain;
    return candidate.rung == above && is_own;
  });
  return found == layout.boxes.end() ? nullptr : &*found;
}

void draw_link(const KeyLadder& ladder, const Layout& layout, const Placed& placed) {
  const Placed* const sealer = sealer_of(ladder, layout, placed);
  if (!sealer) return;
  const LadderPiece& piece = ladder.pieces[placed.index];
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ui::Color color = piece.is_lost ? ui::colors().disabled : ui::key_hue(ui::context().mode, piece.chain.hue);
  const ImVec2 to(placed.box.center().x, placed.box.min.y);
  const float middle = std::floor(to.y - kRise / 2);
  // In a second row the line from above would cross the first one.
  const float from_y = placed.row == 0 ? sealer->box.max.y : to.y - kRise + 6;
  const float from_x = placed.row == 0 ? sealer->box.center().x : to.x;
  list->AddLine({from_x, from_y}, {from_x, middle}, ui::pack(color), 2);
  list->AddLine({from_x, middle}, {to.x, middle}, ui::pack(color), 2);
  list->AddLine({to.x, middle}, to, ui::pack(color), 2);
  draw_lock(list, {to.x, middle}, piece.letter, color);
}

void draw_actions(const Scene& scene, LadderState& state) {
  if (ui::button(state.stolen ? "Bring the disk back" : "Steal the disk")) state.stolen = !state.stolen;
  ui::beside();
  draw_key_switch(scene);
  ui::gap(ui::kSpaceM);
}

void draw_picture(const KeyLadder& ladder, LadderState& state) {
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  const Layout layout = lay_out(ladder, at, width);
  const ui::Palette& palette = ui::colors();
  draw_zone(layout.kms, "Inside the hardware of AWS KMS: never leaves it", true, palette.outline, palette.sunken);
  draw_zone(layout.disk, state.stolen ? "The disk, stolen" : "On the disk of DynamoDB", false,
            state.stolen ? palette.error.outline : palette.border, state.stolen ? palette.error.soft : palette.surface);
  for (const Placed& placed : layout.boxes) draw_link(ladder, layout, placed);
  for (const Placed& placed : layout.boxes) {
    const ui::IdScope scope(static_cast<int>(placed.index));
    const LadderPiece& piece = ladder.pieces[placed.index];
    const bool is_chosen = static_cast<int>(placed.index) == state.chosen;
    if (draw_piece(piece, placed.box, is_chosen, state.stolen)) state.chosen = static_cast<int>(placed.index);
  }
  ui::take_space({width, layout.bottom - at.y});
}

void draw_facts(const Scene& scene, const LadderPiece& piece, bool stolen) {
  ui::gap(ui::kSpaceL);
  const std::string title = joined({piece.title, ": ", piece.name});
  ui::begin_container({.title = title, .description = piece.lock});
  {
    ui::KeyValues pairs(title, 3);
    for (const views::Pair& fact : piece.facts) pairs.text(fact.label, fact.value);
    if (stolen) pairs.text("For a thief of the disk", piece.theft);
  }
  if (!piece.key_id.empty() && ui::link(joined({"Open the key ", piece.name}))) {
    scene.actions.navigate(app::key(piece.key_id));
  }
  ui::end_container();
}

}  // namespace

void draw_ladder(const Scene& scene, LadderState& state) {
  if (state.table != scene.subject) state = {.table = scene.subject};
  const std::optional<KeyLadder> ladder = views::key_ladder(scene.world(), scene.subject);
  if (!ladder) return;
  state.chosen = std::min(state.chosen, static_cast<int>(ladder->pieces.size()) - 1);
  draw_title(scene, state.stolen ? "Who steals the disk gets sealed things and no key" : ladder->title);
  ui::begin_container({.title = "", .description = ""});
  draw_actions(scene, state);
  draw_picture(*ladder, state);
  ui::end_container();
  draw_facts(scene, ladder->pieces[static_cast<std::size_t>(state.chosen)], state.stolen);
  draw_words(scene, state.stolen ? ladder->theft_words : ladder->words);
}

}  // namespace keyturn::pictures
