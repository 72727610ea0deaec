#include "pictures/blast.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/context.h"
#include "ui/feedback.h"
#include "ui/item.h"
#include "ui/key_tag.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "views/key_actions.h"
#include "views/pictures/blast_radius.h"

namespace keyturn::pictures {
namespace {

using views::BlastKind;
using views::BlastNode;
using views::BlastRadius;

constexpr float kRow = 40;
constexpr float kStep = 36;  // from one depth to the next

ui::Icon icon_of(BlastKind kind) {
  switch (kind) {
    case BlastKind::Key: return ui::Icon::Key;
    case BlastKind::Table: return ui::Icon::Table;
    case BlastKind::Index: return ui::Icon::Sort;
    case BlastKind::Backup: return ui::Icon::History;
    case BlastKind::Blob: return ui::Icon::Lock;
  }
  return ui::Icon::None;
}

// The branch from the node above, down its side and across.
void draw_branch(ImVec2 at, int depth, float rows_up) {
  if (depth == 0) return;
  const float x = at.x + kStep * (static_cast<float>(depth) - 1) + 10;
  const float y = at.y + kRow / 2;
  const ImU32 color = ui::pack(ui::colors().error.strong.faded(130));
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->AddRectFilled({x, y - kRow * rows_up + 12}, {x + 2, y}, color);
  list->AddRectFilled({x, y - 1}, {x + kStep - 16, y + 1}, color);
}

// How many rows further up the node is on which this one hangs.
float rows_to_parent(const BlastRadius& blast, std::size_t index) {
  std::size_t at = index;
  while (at > 0 && blast.nodes[at].depth >= blast.nodes[index].depth) --at;
  return static_cast<float>(index - at);
}

void draw_node(const Scene& scene, const BlastRadius& blast, std::size_t index) {
  const BlastNode& node = blast.nodes[index];
  const ui::IdScope scope(static_cast<int>(index));
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  const ui::Region row(ui::Role::ListItem, "", at, {at.x + width, at.y + kRow});
  draw_branch(at, node.depth, rows_to_parent(blast, index));
  const float x = at.x + kStep * static_cast<float>(node.depth);
  ImDrawList* const list = ImGui::GetWindowDrawList();
  float text = x + 28;
  if (node.kind == BlastKind::Key) {
    text = x + ui::draw_key_tag(list, {x, at.y + 10}, blast.tag.letter, blast.tag.hue) + ui::kSpaceXs;
  } else {
    ui::draw_icon(list, {x + 10, at.y + kRow / 2}, icon_of(node.kind), ui::colors().error.strong, 20);
  }
  {
    const ui::Area area({text, at.y + 10}, at.x + width - text);
    if (node.table.empty()) {
      ui::text(node.name, ui::TextRole::Strong);
    } else if (ui::link(node.name, ui::TextRole::Strong)) {
      scene.actions.navigate(app::table(node.table));
    }
    ui::beside(ui::kSpaceS);
    ui::text(node.detail, ui::TextRole::Body, ui::Ink::Muted);
  }
  ui::take_space({width, kRow});
  ui::gap(0);
}

void draw_actions(const Scene& scene) {
  for (const views::KeyAction action : {views::KeyAction::ScheduleDeletion, views::KeyAction::CancelDeletion}) {
    const std::vector<views::KeyAction> offered = views::key_actions(scene.world(), scene.subject);
    if (std::find(offered.begin(), offered.end(), action) == offered.end()) continue;
    const views::Permission permission = views::can(scene.world(), scene.subject, action);
    const ui::ButtonOptions look = {
        .kind = ui::ButtonKind::Danger, .enabled = permission.allowed, .reason = permission.reason};
    if (!ui::button(views::label_of(action), look)) continue;
    if (action == views::KeyAction::ScheduleDeletion) {
      scene.actions.open_dialog(app::ScheduleDeletionDialog{scene.subject});
    } else {
      scene.actions.call({"kms", views::operation_of(action), {{"KeyId", scene.subject}}, {}, {}});
    }
  }
}

}  // namespace

void draw_blast(const Scene& scene) {
  const std::optional<BlastRadius> blast = views::blast_radius(scene.world(), scene.subject);
  if (!blast) return;
  draw_title(scene, blast->title);
  ui::begin_container({.title = "What cannot be read without it", .actions = [&] { draw_actions(scene); }});
  if (!blast->deletion.empty()) {
    ui::alert(ui::Tone::Warning, "", blast->deletion);
    ui::gap(ui::kSpaceS);
  }
  {
    const ui::Region list(ui::Role::List, "What is lost");
    for (std::size_t i = 0; i < blast->nodes.size(); ++i) draw_node(scene, *blast, i);
  }
  ui::end_container();
  draw_words(scene, blast->words);
}

}  // namespace keyturn::pictures
