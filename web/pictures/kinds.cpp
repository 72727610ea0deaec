#include "pictures/kinds.h"

#include <string>

#include "base/text.h"
#include "pictures/sheet.h"
#include "ui/area.h"
#include "ui/container.h"
#include "ui/context.h"
#include "ui/feedback.h"
#include "ui/key_values.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "views/pictures/kinds_compared.h"

namespace keyturn::pictures {
namespace {

constexpr const char* kRungs[] = {"KMS key", "Table key", "Data keys", "Items"};

// The ladder in small: what the account sees at work is drawn full, what it does not is dashed.
void draw_small_ladder(const views::KindCompared& kind) {
  constexpr float kHeight = 26;
  constexpr float kBetween = 6;
  const ImVec2 at = ui::here();
  const float width = ui::width_left();
  const ui::Palette& palette = ui::colors();
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ui::Region region(ui::Role::List, "What you see at work");
  for (std::size_t i = 0; i < std::size(kRungs); ++i) {
    const float y = at.y + static_cast<float>(i) * (kHeight + kBetween);
    const Box box{{at.x, y}, {at.x + width, y + kHeight}};
    const bool sees = kind.sees[i];
    ui::describe_text(ui::Role::ListItem, joined({kRungs[i], sees ? ": you see it at work" : ": out of your sight"}),
                      box.min, box.max);
    if (sees) {
      list->AddRectFilled(box.min, box.max, ui::pack(palette.accent_soft), ui::kRadiusSmall);
      list->AddRect(box.min, box.max, ui::pack(palette.accent), ui::kRadiusSmall);
    } else {
      draw_dashed_box(list, box, palette.outline, ui::kRadiusSmall);
    }
    draw_centered(list, box, kRungs[i], ui::TextRole::SmallStrong, sees ? palette.text : palette.muted);
  }
  ui::take_space({width, static_cast<float>(std::size(kRungs)) * (kHeight + kBetween)});
}

}  // namespace

void draw_kinds(const Scene& scene) {
  const std::optional<views::KindsCompared> compared = views::kinds_compared(scene.world(), scene.subject);
  if (!compared) return;
  draw_title(scene, compared->title);
  constexpr float kCard = 270;
  ui::grid("kinds", static_cast<int>(compared->kinds.size()), 3, kCard, [&](int index, float) {
    const views::KindCompared& kind = compared->kinds[static_cast<std::size_t>(index)];
    ui::begin_container({.title = kind.title});
    if (kind.is_current) {
      ui::badge(joined({scene.subject, " has it"}), ui::Tone::Success);
    } else if (ui::link(joined({"Change the key of ", scene.subject, "##", kind.title}))) {
      scene.actions.navigate(app::manage_encryption(scene.subject));
    }
    ui::gap(ui::kSpaceS);
    draw_small_ladder(kind);
    ui::gap(ui::kSpaceM);
    {
      ui::KeyValues pairs(kind.title, 1);
      for (const views::Pair& answer : kind.answers) pairs.text(answer.label, answer.value, answer.note);
    }
    ui::end_container();
  });
  ui::gap(ui::kSpaceXs);
  ui::paragraph(
      "Full boxes are what your account sees at work, in the trail or by reading. Dashed ones are out of its sight.",
      ui::Ink::Muted);
  draw_words(scene, compared->words);
}

}  // namespace keyturn::pictures
