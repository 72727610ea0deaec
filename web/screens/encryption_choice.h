// The choice between the guide's encryption types, with its words and today's.
#pragma once
#include <string_view>

#include "views/encryption.h"

namespace keyturn::screens {

// True when another one was chosen.
bool draw_encryption_choice(std::string_view label, views::GuideTask task, views::Encryption& choice);

}  // namespace keyturn::screens
