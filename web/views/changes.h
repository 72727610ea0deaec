// What the person's calls changed in the account, read from the trail: for the message after a CLI command, the row
// that is marked, and the names of Undo and Redo.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/json.h"
#include "world/world.h"

namespace keyturn::views {

struct Change {
  std::string operation;  // "UpdateTable"
  Json params;            // as far as words need them: {"TableName": "Music", "SSESpecification": {}}
  std::string table;      // empty: it was no table
  std::string key_id;     // empty: it was no KMS key
};

// The successful calls after the first `trail_size` events that were not for reading, in the order of their end. What
// AWS' services did by themselves or on the person's behalf is not among them.
std::vector<Change> changes_since(const World& world, std::size_t trail_size);

// Writes of items are no part of the trail: the tables that store others than before, as one change each. `before` is
// the account before the command.
std::vector<Change> writes_since(const World& before, const World& after);

// "create table Music", "change the encryption of Music": what follows "Undo: ".
std::string name_of_change(const std::string& operation, const Json& params);

// The name of several at once: that of the only one, else how many there are.
std::string name_of_changes(const std::vector<Change>& changes);

}  // namespace keyturn::views
