// How a table came by its key: the calls that chose one, from the trail, and what is left of the quota of changes.
#pragma once
#include <string>
#include <vector>

#include "trail/event.h"
#include "views/status.h"
#include "world/world.h"

namespace keyturn::views {

struct KeyChange {
  trail::EventNumber number = 0;
  std::string what;  // "Changed to alias/app"
  std::string caller;
  Status result;  // "Done", or the error's code
  std::string time;
};

// The latest first; only those of the table that has the name now.
std::vector<KeyChange> key_changes(const World& world, const std::string& table);

// "1 of 4 changes in 24 hours used", of DynamoDB's limit on changes of a table's key (facts sheet section 7).
std::string encryption_changes_used(const World& world, std::string_view table);

// When the count starts anew, or from when on the next change is taken. Empty when nothing was changed.
std::string quota_outlook(const World& world, std::string_view table);

}  // namespace keyturn::views
