// The customer managed key that a table's use hangs on, as something to turn off and on: what breaks the pictures, and
// mends them.
#pragma once
#include <optional>
#include <string>

#include "world/world.h"

namespace keyturn::views {

struct KeySwitch {
  std::string key_id;
  std::string label;   // "KMS key B"
  bool is_on = true;   // Enabled; else Disabled
  bool lasts = false;  // it is off, and a copy of the table key in memory still opens the table
};

// Nothing where there is nothing to switch: the AWS owned key, one that AWS manages, one that is pending deletion or
// gone.
std::optional<KeySwitch> key_switch(const World& world, const std::string& table);

}  // namespace keyturn::views
