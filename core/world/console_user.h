// Whose eyes the account is looked at with where nobody has called: the first user, who the console is signed in as.
#pragma once
#include "world/world.h"

namespace keyturn {

service::Caller console_user(const World& world);

}  // namespace keyturn
