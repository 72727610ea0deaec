// What cannot be read any more without a KMS key, and when: what the console says before a key is disabled or deleted
// (facts sheet 9).
#pragma once
#include <string>
#include <vector>

#include "world/world.h"

namespace keyturn::views {

// The tables that need this key: it encrypts them, or is the old or the new key of a change that is under way. By name.
std::vector<std::string> dependent_tables(const World& world, const std::string& key_id);

// The backups that were made of tables that it encrypted.
std::vector<const dynamodb::Backup*> backups_under(const World& world, const std::string& key_id);
int dependent_backups(const World& world, const std::string& key_id);

// What follows, a sentence each.
std::vector<std::string> consequences_of_disable(const World& world, const std::string& key_id);
std::vector<std::string> consequences_of_deletion(const World& world, const std::string& key_id, int days);

}  // namespace keyturn::views
