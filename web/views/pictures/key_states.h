// The states that a KMS key has been in, from the trail.
#pragma once
#include <string>
#include <vector>

#include "views/pictures/life.h"

namespace keyturn::views {

// From its creation, or from where the trail first tells of it, until now. After its deletion "Deleted".
std::vector<LifeBar> states_of_key(const World& world, const std::string& key_id, const KeyTag& tag);

// Whether it could be used at this moment.
bool is_usable_at(const std::vector<LifeBar>& states, Instant t);

}  // namespace keyturn::views
