// The resources that a line of the terminal names: ARNs of tables, indexes, backups and keys, ids and aliases of keys,
// names of tables. Whoever reads such a line can go to what it speaks of.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "world/world.h"

namespace keyturn::views {

struct OutputLink {
  std::size_t begin = 0;  // bytes of the line
  std::size_t end = 0;
  std::string table;   // or
  std::string key_id;  // of a KMS key
};

// In the order of the line. Only what the account has now; the name of a member ("Music":) is no link.
std::vector<OutputLink> links_in(const World& world, std::string_view line);

}  // namespace keyturn::views
