// The life of a table and of its keys on one axis of simulated time: which states there were, from the trail and the
// World, and what is ahead, from the scheduler. The trail has the moments of calls; where DynamoDB does something by
// itself without a call, the bar ends when it can at the latest, and says so.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "views/key_tag.h"
#include "views/status.h"
#include "world/world.h"

namespace keyturn::views {

struct LifeBar {
  Instant from;
  Instant to;
  std::string label;  // "ACTIVE", "Disabled"
  Tone tone = Tone::Success;
  KeyTag tag = {};       // of the key that it is about
  bool hatched = false;  // a copy in memory, not a state
  bool goes_on = false;  // it is so now
};

struct LifeLane {
  std::string name;           // "Table Music", "KMS key B: alias/app"
  std::vector<LifeBar> bars;  // in order, none over another
};

struct LifeMark {
  Instant at;
  std::string text;
};

// Between the loss of a key and the moment at which DynamoDB shows it.
struct LifeGap {
  Instant from;
  Instant to;
  bool goes_on = false;  // DynamoDB has not found out yet
  std::string label;     // "43 min until the table shows it"
};

struct Life {
  std::string table;
  std::string title;
  Instant begin;  // of the first bar
  Instant now;
  std::vector<LifeLane> lanes;
  std::vector<LifeMark> ahead;  // soonest first, what concerns the table and its keys
  std::optional<LifeGap> gap;   // the latest
  std::string words;
};

// Nothing when the account has no such table.
std::optional<Life> life_of(const World& world, const std::string& table);

}  // namespace keyturn::views
