#include "screens/encryption_choice.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "ui/choices.h"

namespace keyturn::screens {

bool draw_encryption_choice(std::string_view label, views::GuideTask task, views::Encryption& choice) {
  const std::vector<views::Encryption>& choices = views::encryption_choices();
  std::vector<ui::RadioCard> cards;
  for (const views::Encryption one : choices) {
    const views::EncryptionWords& words = views::words_of(one);
    cards.push_back({.label = words.label,
                     .note = joined({"now: ", words.today}),
                     .description = views::description_of(one, task)});
  }
  const auto current = std::find(choices.begin(), choices.end(), choice);
  int index = current == choices.end() ? -1 : static_cast<int>(current - choices.begin());
  if (!ui::radio_cards({.label = label}, cards, index)) return false;
  choice = choices[static_cast<std::size_t>(index)];
  return true;
}

}  // namespace keyturn::screens
