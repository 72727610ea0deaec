#include "views/key_tag.h"

#include <algorithm>

#include "views/keys.h"

namespace keyturn::views {
namespace {

constexpr int kLetters = 26;

std::string letters_of(int number) {
  std::string letters(1, static_cast<char>('A' + number % kLetters));
  return number < kLetters ? letters : letters_of(number / kLetters - 1) + letters;
}

}  // namespace

// The trail knows the keys that are gone, too. A key that was not made by a call follows by its age.
KeyTags::KeyTags(const World& world) {
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    if (event.name == "CreateKey" && !event.failed() && !event.resources.empty()) {
      ids_.push_back(key_id_of(event.resources.front().arn));
    }
  }
  std::vector<const kms::Key*> others;
  for (const auto& [id, key] : world.keys.keys) {
    const bool is_known = std::find(ids_.begin(), ids_.end(), id) != ids_.end();
    if (key.manager == kms::KeyManager::Customer && !is_known) others.push_back(&key);
  }
  std::sort(others.begin(), others.end(), [](const auto* a, const auto* b) { return a->created < b->created; });
  for (const kms::Key* key : others) ids_.push_back(key->id);
}

KeyTag KeyTags::of(std::string_view key_id) const {
  if (key_id.empty()) return {};
  const auto found = std::find(ids_.begin(), ids_.end(), key_id);
  const int number = found == ids_.end() ? 0 : static_cast<int>(found - ids_.begin()) + 1;
  return {letters_of(number), number % kKeyHues};
}

}  // namespace keyturn::views
