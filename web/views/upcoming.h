// What happens next in the simulated account, in words: the scheduler's tasks.
#pragma once
#include <string>
#include <vector>

#include "world/world.h"

namespace keyturn::views {

struct Upcoming {
  std::string text;    // "Music becomes ACTIVE"
  std::string table;   // the table that it happens to, or
  std::string key_id;  // the KMS key
  Instant due;
  std::string when;  // "in 4 s"
};

// Soonest first, all of them or those of one table.
std::vector<Upcoming> upcoming(const World& world);
std::vector<Upcoming> upcoming(const World& world, const std::string& table);

}  // namespace keyturn::views
