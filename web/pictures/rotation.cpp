#include "pictures/rotation.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"
#include "pictures/sheet.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/context.h"
#include "ui/fonts.h"
#include "ui/key_colors.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "views/key_actions.h"
#include "views/pictures/rotation_ring.h"

namespace keyturn::pictures {
namespace {

using views::KeyVersion;
using views::RotationRing;

constexpr float kRadius = 84;
constexpr float kBead = 17;
constexpr float kRing = 2 * (kRadius + kBead) + 24;  // the room that the ring takes
constexpr float kRow = 46;
constexpr float kPi = 3.14159265F;

// The newest stands at the top, the others follow clockwise, each older than the one before.
ImVec2 bead_at(ImVec2 center, std::size_t age, std::size_t count) {
  const float angle =
      -kPi / 2 + 2 * kPi * static_cast<float>(age) / static_cast<float>(std::max<std::size_t>(1, count));
  return {center.x + kRadius * std::cos(angle), center.y + kRadius * std::sin(angle)};
}

void draw_bead(ImVec2 center, std::size_t number, bool is_current, ui::Color hue) {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ui::Color fill = is_current ? hue : ui::colors().surface;
  list->AddCircleFilled(center, kBead, ui::pack(fill));
  list->AddCircle(center, kBead, ui::pack(hue), 0, 2);
  const Box box{{center.x - kBead, center.y - kBead}, {center.x + kBead, center.y + kBead}};
  draw_centered(list, box, std::to_string(number), ui::TextRole::Strong,
                is_current ? ui::key_ink(hue) : ui::colors().text);
}

// A version's line in the list beside the ring: what it has sealed hangs on it by the thread that ends here.
float draw_version(const KeyVersion& version, ImVec2 at, float width) {
  const std::string sealed =
      version.sealed.empty() ? std::string("Has sealed no table key that is still there") : join(version.sealed, ", ");
  const std::string state = version.is_current ? "encrypts and decrypts" : "only decrypts";
  const std::string title = joined({version.title, ": ", state});
  ImDrawList* const list = ImGui::GetWindowDrawList();
  ui::draw_text(list, at, title, ui::TextRole::Strong, ui::colors().text, width);
  ui::draw_text(list, {at.x, at.y + 20}, version.origin, ui::TextRole::Small, ui::colors().muted, width);
  const ImVec2 size = ui::draw_wrapped(list, {at.x, at.y + 38}, sealed, ui::TextRole::Body, ui::colors().text, width);
  const float bottom = at.y + 38 + size.y;
  ui::describe_text(ui::Role::ListItem, joined({title, ". ", version.origin, ". ", sealed}), at,
                    {at.x + width, bottom});
  return bottom;
}

void draw_thread(ImVec2 from, ImVec2 to, ui::Color color) {
  const float reach = std::max(30.0F, (to.x - from.x) / 2);
  ImGui::GetWindowDrawList()->AddBezierCubic(from, {from.x + reach, from.y}, {to.x - reach, to.y}, to, ui::pack(color),
                                             2);
}

void draw_ring(const RotationRing& ring) {
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  const bool is_narrow = width < 560;
  const ui::Color hue = ui::key_hue(ui::context().mode, ring.tag.hue);
  const ImVec2 center(at.x + (is_narrow ? width / 2 : kRing / 2), at.y + kRing / 2);
  const std::size_t count = ring.versions.size();
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->AddCircle(center, kRadius, ui::pack(hue.faded(110)), 0, 4);
  draw_centered(list, {{center.x - 60, center.y - 12}, {center.x + 60, center.y + 12}},
                joined({"KMS key ", ring.tag.letter}), ui::TextRole::Strong, ui::colors().text);
  const float left = is_narrow ? at.x + 20 : at.x + kRing + 60;
  float y = is_narrow ? at.y + kRing : at.y;
  {
    const ui::Region region(ui::Role::List, "Versions");
    for (std::size_t age = 0; age < count; ++age) {
      const KeyVersion& version = ring.versions[count - 1 - age];
      if (!is_narrow && !version.sealed.empty()) draw_thread(bead_at(center, age, count), {left - 8, y + 48}, hue);
      const float bottom = draw_version(version, {left, y}, at.x + width - left);
      y = std::max(y + kRow, bottom + ui::kSpaceM);
    }
  }
  for (std::size_t age = 0; age < count; ++age) {
    draw_bead(bead_at(center, age, count), count - age, age == 0, hue);
  }
  ui::take_space({width, std::max(y, at.y + kRing) - at.y});
}

}  // namespace

void draw_rotation(const Scene& scene) {
  const std::optional<RotationRing> ring = views::rotation_ring(scene.world(), scene.subject);
  if (!ring) {
    draw_title(scene, "This key does not rotate");
    ui::paragraph("Only symmetric keys whose material KMS made have versions.", ui::Ink::Muted);
    return;
  }
  draw_title(scene, ring->title);
  ui::begin_container(
      {.title = "Versions of the key", .actions = [&] {
         const ui::ButtonOptions look = {
             .icon = ui::Icon::Refresh, .enabled = ring->rotate_now.allowed, .reason = ring->rotate_now.reason};
         if (ui::button(views::label_of(views::KeyAction::RotateNow), look)) {
           scene.actions.call(
               {"kms", views::operation_of(views::KeyAction::RotateNow), {{"KeyId", scene.subject}}, {}, {}});
         }
       }});
  draw_ring(*ring);
  ui::end_container();
  draw_words(scene, ring->words);
}

}  // namespace keyturn::pictures
