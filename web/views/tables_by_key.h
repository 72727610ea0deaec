// What is encrypted by what: the keys that tables are encrypted with, each with its tables.
#pragma once
#include <string>
#include <vector>

#include "views/key_tag.h"
#include "views/status.h"
#include "world/world.h"

namespace keyturn::views {

struct KeyGroup {
  std::string key_id;  // empty for the AWS owned key
  KeyTag tag;
  std::string name;  // "AWS owned key", "alias/app"
  std::string kind;  // "AWS owned", "AWS managed", "Customer managed"
  Status status;     // of the key
  int tables = 0;
  std::vector<std::string> first;  // the first of their names, kNamed at most
};

inline constexpr int kNamed = 3;

// Keys without a table are left out: the AWS owned key first, then in the order of the letters.
std::vector<KeyGroup> tables_by_key(const World& world);

}  // namespace keyturn::views
