// The state of a thing as the console shows it: a word and a tone. The ui gives each tone its icon and colour, so that
// a state is never told by colour alone.
#pragma once
#include <string>

#include "kms/key.h"

namespace keyturn::views {

enum class Tone { Success, Info, Warning, Error, Stopped, Pending, InProgress };

struct Status {
  Tone tone = Tone::Info;
  std::string word;

  friend bool operator==(const Status&, const Status&) = default;
};

// TableStatus as the API spells it: "ACTIVE", "CREATING" …
Status table_status(const std::string& word);

// SSEDescription.Status as the API spells it: "ENABLED", "UPDATING" …
Status encryption_status(const std::string& word);

Status key_status(kms::KeyState state);

}  // namespace keyturn::views
