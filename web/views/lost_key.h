// A table whose KMS key DynamoDB cannot use any more: what that means and what helps (facts sheet 9).
#pragma once
#include <optional>
#include <string>

#include "dynamodb/table.h"
#include "world/world.h"

namespace keyturn::views {

struct LostKey {
  std::string title;
  std::string meaning;
  std::string help;
  std::string key_id;  // empty when the key is gone
};

// Nothing while DynamoDB has not found out.
std::optional<LostKey> lost_key(const World& world, const dynamodb::Table& table);

}  // namespace keyturn::views
