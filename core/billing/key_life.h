// When a customer managed key costs something: from its creation until its deletion is scheduled for good, and more
// with each of its first rotations (facts sheet 12). Keys that are gone are known from the trail.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "time/instant.h"
#include "world/world.h"

namespace keyturn::billing {

struct KeyLife {
  Instant created;
  std::vector<Instant> rotations;             // in their order
  std::optional<Instant> deletion_scheduled;  // and not cancelled since
};

// By key id: every customer managed key that the account has or had.
std::map<std::string, KeyLife> key_lives(const World& world);

}  // namespace keyturn::billing
