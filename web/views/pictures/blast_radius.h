// What goes with a KMS key when it is deleted: computed from the World, as a tree.
// AWS: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "views/key_tag.h"
#include "views/permission.h"
#include "world/world.h"

namespace keyturn::views {

enum class BlastKind { Key, Table, Index, Backup, Blob };

struct BlastNode {
  BlastKind kind = BlastKind::Key;
  int depth = 0;
  std::string name;
  std::string detail;
  std::string table;  // that its page shows; empty for what has none
};

struct BlastRadius {
  KeyTag tag;
  std::string title;
  std::vector<BlastNode> nodes;  // each before what hangs on it
  std::string deletion;          // "Deleted in 7 d"; empty while it is not scheduled
  std::string words;
};

// Nothing when the account has no such key.
std::optional<BlastRadius> blast_radius(const World& world, const std::string& key_id);

}  // namespace keyturn::views
