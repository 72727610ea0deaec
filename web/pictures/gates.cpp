#include "pictures/gates.h"

#include <cmath>
#include <string>

#include "base/text.h"
#include "pictures/key_switch.h"
#include "pictures/sheet.h"
#include "ui/area.h"
#include "ui/container.h"
#include "ui/context.h"
#include "ui/feedback.h"
#include "ui/fonts.h"
#include "ui/key_tag.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "views/pictures/gates.h"

namespace keyturn::pictures {
namespace {

using views::Gate;
using views::GateState;
using views::GateWalker;
using views::kGates;

constexpr float kGateHeight = 26;
constexpr float kWho = 190;      // room for who comes, beside his gates or above
constexpr float kOutcome = 190;  // and for what comes of it
constexpr float kBetween = 18;

struct GateLook {
  ui::ToneColors colors;
  ui::Icon icon;
  const char* word;
};

GateLook look_of(GateState state) {
  const ui::Palette& palette = ui::colors();
  switch (state) {
    case GateState::Open: return {palette.success, ui::Icon::Check, "open"};
    case GateState::Shut: return {palette.error, ui::Icon::Block, "shut"};
    case GateState::NotAsked: break;
  }
  return {palette.neutral, ui::Icon::ChevronRight, "not asked"};
}

void draw_gate(const Gate& gate, std::size_t index, const Box& box) {
  const GateLook look = look_of(gate.state);
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const std::string spoken = joined({views::name_of_gate(index), ", ", look.word, ": ", gate.words});
  ui::describe_text(ui::Role::Image, spoken, box.min, box.max);
  if (gate.state == GateState::NotAsked) {
    list->AddRectFilled(box.min, box.max, ui::pack(ui::colors().surface), ui::kRadiusControl);
    draw_dashed_box(list, box, look.colors.outline, ui::kRadiusControl);
  } else {
    list->AddRectFilled(box.min, box.max, ui::pack(look.colors.soft), ui::kRadiusControl);
    list->AddRect(box.min, box.max, ui::pack(look.colors.strong), ui::kRadiusControl, 0, 1.5F);
  }
  ui::draw_icon(list, {box.min.x + 14, box.center().y}, look.icon, look.colors.strong, 16);
  draw_centered(list, {{box.min.x + 24, box.min.y}, {box.max.x - 6, box.max.y}}, views::name_of_gate(index),
                ui::TextRole::SmallStrong, look.colors.strong);
  if (ImGui::IsMouseHoveringRect(box.min, box.max)) show_tooltip(box, gate.words);
}

// The first gate that stops him; kGates when none does.
std::size_t stopped_at(const GateWalker& walker) {
  if (walker.gets_in) return kGates;
  std::size_t at = 0;
  while (at < kGates && walker.gates[at].state != GateState::Shut) ++at;
  return at;
}

// What stops somebody who comes, in the words of the gate.
std::string reason_of(const GateWalker& walker) {
  const std::size_t at = stopped_at(walker);
  return at < kGates ? joined({views::name_of_gate(at), ": ", walker.gates[at].words}) : std::string();
}

void draw_row_of_gates(const GateWalker& walker, ImVec2 at, float width) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const float gate = std::floor((width - kBetween * static_cast<float>(kGates - 1)) / static_cast<float>(kGates));
  const float y = at.y + kGateHeight / 2;
  const std::size_t stop = stopped_at(walker);
  for (std::size_t i = 0; i < kGates; ++i) {
    const float x = at.x + static_cast<float>(i) * (gate + kBetween);
    const bool is_reached = i <= stop;
    const ui::Color color = is_reached ? ui::colors().text : ui::colors().border;
    if (i > 0) list->AddRectFilled({x - kBetween, y - 1}, {x, y + 1}, ui::pack(color));
    draw_gate(walker.gates[i], i, {{x, at.y}, {x + gate, at.y + kGateHeight}});
  }
}

void draw_outcome(const GateWalker& walker, ImVec2 at, float width) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ui::Palette& palette = ui::colors();
  const ui::Color color = walker.gets_in ? palette.success.strong : palette.error.strong;
  ui::draw_icon(list, {at.x + 8, at.y + kGateHeight / 2}, walker.gets_in ? ui::Icon::CheckCircle : ui::Icon::Cancel,
                color, 16);
  ui::draw_text(list, {at.x + 22, at.y + 3}, walker.outcome, ui::TextRole::SmallStrong, color, width - 22);
}

void draw_walker(const GateWalker& walker) {
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  const bool is_narrow = width < 720;
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ui::Region region(ui::Role::ListItem, joined({walker.who, ": ", walker.outcome}));
  ui::draw_text(list, {at.x, at.y + 3}, walker.who, ui::TextRole::Strong, ui::colors().text,
                is_narrow ? width / 2 : kWho - ui::kSpaceS);
  float y = at.y;
  if (is_narrow) {
    draw_outcome(walker, {at.x + width / 2, at.y}, width / 2);
    y += kGateHeight + 4;
    // Two and two: four do not fit.
    for (std::size_t i = 0; i < kGates; ++i) {
      const float half = (width - kBetween) / 2;
      const float x = at.x + static_cast<float>(i % 2) * (half + kBetween);
      const float top = y + static_cast<float>(i / 2) * (kGateHeight + 6);
      draw_gate(walker.gates[i], i, {{x, top}, {x + half, top + kGateHeight}});
    }
    y += 2 * (kGateHeight + 6);
  } else {
    draw_row_of_gates(walker, {at.x + kWho, at.y}, width - kWho - kOutcome - kBetween);
    draw_outcome(walker, {at.x + width - kOutcome, at.y}, kOutcome);
    y += kGateHeight + 4;
  }
  const std::string reason = reason_of(walker);
  const float left = is_narrow ? at.x : at.x + kWho;
  if (!reason.empty()) {
    y += ui::draw_wrapped(list, {left, y}, reason, ui::TextRole::Small, ui::colors().error.strong, at.x + width - left)
             .y;
  }
  ui::take_space({width, y - at.y + ui::kSpaceS});
}

}  // namespace

void draw_gates(const Scene& scene) {
  const std::optional<views::Gates> gates = views::gates_of(scene.world(), scene.subject);
  if (!gates) {
    draw_title(scene, "There is no gate of yours before this table");
    ui::paragraph(
        joined({"No KMS key of your account seals the table key of ", scene.subject,
                " now: with the AWS owned key, who may call DynamoDB for its items may read them; without its "
                "key, nobody."}));
    return;
  }
  draw_title(scene, gates->title);
  const std::string title = joined({"Decrypt, asked of KMS key ", gates->tag.letter});
  ui::begin_container({.title = title,
                       .description =
                           "Who comes, and the gates on the way to the table key. Each was tried on a copy of "
                           "your account just now."});
  draw_key_switch(scene);
  ui::gap(ui::kSpaceM);
  {
    const ui::Region list(ui::Role::List, "Who comes");
    for (const GateWalker& walker : gates->walkers) draw_walker(walker);
  }
  ui::end_container();
  draw_words(scene, gates->words);
}

}  // namespace keyturn::pictures
