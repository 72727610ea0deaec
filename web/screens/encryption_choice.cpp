#include "screens/encryption_choice.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "ui/choices.h"
#include "ui/select.h"
#include "ui/text.h"
#include "views/key_picker.h"

namespace keyturn::screens {
namespace {

bool draw_key(const app::App& app, const EncryptionField& field, std::string& key_id, app::Actions& actions) {
  const std::vector<views::PickableKey> keys = views::pickable_keys(app.world(), key_id);
  ui::gap(ui::kSpaceM);
  bool changed = false;
  if (keys.empty()) {
    ui::paragraph("This account has no customer managed key yet that is enabled and symmetric.", ui::Ink::Muted);
    if (!field.key_error.empty()) ui::paragraph(field.key_error, ui::Ink::Error);
  } else {
    std::vector<ui::SelectOption> options;
    for (const views::PickableKey& key : keys) options.push_back({key.label, key.description});
    const auto current = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.id == key_id; });
    int index = current == keys.end() ? -1 : static_cast<int>(current - keys.begin());
    changed = ui::select({.label = "KMS key",
                          .description = "The enabled symmetric customer managed keys of this account.",
                          .error = field.key_error},
                         options, index, {.placeholder = "Choose a KMS key", .focus_now = field.focus_key});
    if (changed) key_id = keys[static_cast<std::size_t>(index)].id;
  }
  ui::gap(ui::kSpaceXs);
  if (ui::link("Create a KMS key")) actions.navigate(app::create_key());
  return changed;
}

}  // namespace

bool draw_encryption_choice(const app::App& app, const EncryptionField& field, views::Encryption& choice,
                            std::string& key_id, app::Actions& actions) {
  const std::vector<views::Encryption>& choices = views::encryption_choices();
  std::vector<ui::RadioCard> cards;
  for (const views::Encryption one : choices) {
    const views::EncryptionWords& words = views::words_of(one);
    cards.push_back({.label = words.label,
                     .note = joined({"now: ", words.today}),
                     .description = views::description_of(one, field.task)});
  }
  const auto current = std::find(choices.begin(), choices.end(), choice);
  int index = current == choices.end() ? -1 : static_cast<int>(current - choices.begin());
  const bool chosen = ui::radio_cards({.label = field.label}, cards, index);
  if (chosen) choice = choices[static_cast<std::size_t>(index)];
  if (choice != views::Encryption::CustomerManaged) return chosen;
  return draw_key(app, field, key_id, actions) || chosen;
}

}  // namespace keyturn::screens
