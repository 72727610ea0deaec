// The three kinds of keys that can encrypt a table, compared for one table of the account: what one can see of each,
// audit, rotate, take away, and what it costs (facts sheet 5 and 12).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "views/encryption.h"
#include "views/pair.h"
#include "world/world.h"

namespace keyturn::views {

struct KindCompared {
  Encryption kind;
  std::string title;        // "AWS owned key"
  bool is_current = false;  // the table has it
  bool sees[4] = {};        // of KMS key, table key, data keys, items: whether the account sees their use
  std::vector<Pair> answers;
};

struct KindsCompared {
  std::string title;
  std::vector<KindCompared> kinds;
  std::string words;
};

// Nothing when the account has no such table.
std::optional<KindsCompared> kinds_compared(const World& world, const std::string& table);

}  // namespace keyturn::views
