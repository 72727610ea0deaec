// The customer managed keys that a table can be encrypted with, for a form to choose from: DynamoDB takes symmetric
// keys for encryption that are Enabled (facts sheet 6.4).
#pragma once
#include <string>
#include <vector>

#include "views/encryption.h"
#include "world/world.h"

namespace keyturn::views {

struct PickableKey {
  std::string id;
  std::string label;        // its alias, or its id where it has none
  std::string description;  // its id, and what stands in the way when it is the one that was chosen before
};

// Those with an alias first, by its name. `chosen` stays among them when it cannot be used any more, and says why.
std::vector<PickableKey> pickable_keys(const World& world, const std::string& chosen);

// The keys that an alias of this key could be pointed to instead, in the same order: other customer managed keys.
std::vector<PickableKey> alias_targets(const World& world, const std::string& key_id);

// Whether DynamoDB would take this key of the account.
bool can_encrypt_tables(const kms::Key& key);

// What is wrong with the choice, or an empty text.
std::string key_error(Encryption choice, const std::string& key_id);

}  // namespace keyturn::views
