#include "pictures/piece_box.h"

#include <algorithm>

#include "base/text.h"
#include "imgui_internal.h"
#include "ui/context.h"
#include "ui/fonts.h"
#include "ui/item.h"
#include "ui/key_colors.h"
#include "ui/key_tag.h"
#include "ui/text.h"

namespace keyturn::pictures {
namespace {

constexpr float kInset = 14;

void draw_inside(const views::LadderPiece& piece, const Box& box, bool stolen) {
  const ui::Palette& palette = ui::colors();
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const bool is_noise = piece.is_lost || (stolen && piece.rung != views::Rung::KmsKey);
  if (is_noise) draw_noise(list, box, palette.text);
  const ui::Color ink = piece.is_lost ? palette.muted : palette.text;
  float x = box.min.x + kInset;
  const float room = box.width() - 2 * kInset;
  float tag = 0;
  if (piece.rung == views::Rung::KmsKey && !piece.chain.letter.empty()) {
    tag = ui::draw_key_tag(list, {x, box.min.y + 9}, piece.chain.letter, piece.chain.hue) + ui::kSpaceXs;
  }
  ui::draw_text(list, {x + tag, box.min.y + 9}, piece.title, ui::TextRole::Strong, ink, room - tag);
  ui::draw_text(list, {x, box.min.y + 30}, piece.name, ui::TextRole::SmallCode, palette.muted, room);
  const bool is_good = piece.state.tone == views::Tone::Success;
  const ui::Icon glyph = is_good ? ui::Icon::CheckCircle : piece.is_lost ? ui::Icon::Block : ui::Icon::Info;
  const ui::Color color = is_good         ? palette.success.strong
                          : piece.is_lost ? palette.error.strong
                                          : palette.warning.strong;
  ui::draw_icon(list, {x + 8, box.min.y + 61}, glyph, color, 16);
  ui::draw_text(list, {x + 22, box.min.y + 52}, piece.state.word, ui::TextRole::SmallStrong, color, room - 22);
}

}  // namespace

bool draw_piece(const views::LadderPiece& piece, const Box& box, bool is_chosen, bool stolen) {
  const ui::Item item = ui::press_area(ui::id_of("##piece"), box.min, box.max);
  ui::AccessibleNode& node =
      ui::describe(ui::Role::Button, joined({piece.title, ": ", piece.name}), item.id, item.min, item.max);
  node.description = piece.lock.empty() ? piece.state.word : joined({piece.lock, ". ", piece.state.word});
  if (stolen) node.description += joined({". ", piece.theft});
  node.selected = is_chosen ? ui::Toggle::On : ui::Toggle::Off;
  if (!item.visible) return item.pressed;
  const ui::Palette& palette = ui::colors();
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ui::Color hue = ui::key_hue(ui::context().mode, piece.chain.hue);
  list->AddRectFilled(box.min, box.max, ui::pack(item.hovered ? palette.hovered : palette.raised), ui::kRadiusControl);
  list->AddRectFilled(box.min, {box.min.x + 5, box.max.y}, ui::pack(piece.is_lost ? palette.disabled : hue),
                      ui::kRadiusControl, ImDrawFlags_RoundCornersLeft);
  draw_inside(piece, box, stolen);
  list->AddRect(box.min, box.max, ui::pack(is_chosen ? palette.accent : palette.outline), ui::kRadiusControl, 0,
                is_chosen ? 2.0F : 1.0F);
  ui::focus_ring(item);
  return item.pressed;
}

void draw_lock(ImDrawList* list, ImVec2 center, std::string_view letter, ui::Color color) {
  const float width = std::max(20.0F, ui::text_width(letter, ui::TextRole::SmallStrong) + 8);
  const Box body{{center.x - width / 2, center.y - 6}, {center.x + width / 2, center.y + 12}};
  list->PathArcTo({center.x, body.min.y}, 6, IM_PI, 2 * IM_PI, 12);
  list->PathStroke(ui::pack(color), 0, 2.5F);
  list->AddRectFilled(body.min, body.max, ui::pack(color), ui::kRadiusSmall);
  draw_centered(list, body, letter, ui::TextRole::SmallStrong, ui::key_ink(color));
}

}  // namespace keyturn::pictures
