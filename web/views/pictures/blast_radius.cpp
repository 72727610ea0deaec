#include "views/pictures/blast_radius.h"

#include "base/text.h"
#include "views/key_dependents.h"
#include "views/keys.h"
#include "views/moments.h"
#include "views/pictures/trail_reading.h"
#include "views/pictures/wording.h"

namespace keyturn::views {
namespace {

std::string stored_in_words(const dynamodb::Table& table, const std::string& structure) {
  const auto stored = table.items.find(structure);
  if (stored == table.items.end()) return "no item";
  return joined({counted(stored->second.tree.size(), "item"), ", ", counted(stored->second.tree.stored_bytes(), "byte"),
                 " on the disk"});
}

void add_table(const dynamodb::Table& table, std::vector<BlastNode>& nodes) {
  nodes.push_back({BlastKind::Table, 1, table.name, stored_in_words(table, table.structures().front()), table.name});
  for (const dynamodb::DataKey& key : table.key.data_keys) {
    if (key.structure == table.structures().front()) continue;
    const std::string index = key.structure.substr(key.structure.rfind('/') + 1);
    nodes.push_back({BlastKind::Index, 2, index, stored_in_words(table, key.structure), {}});
  }
}

// What people had the key encrypt for them: KMS keeps none of it, the trail only tells that it did.
std::size_t own_uses(const World& world, const std::string& key_id) {
  std::size_t count = 0;
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    const bool makes_blob =
        event.name == "Encrypt" || event.name == "ReEncrypt" || event.name.starts_with("GenerateDataKey");
    if (makes_blob && !event.failed() && !event.user_identity.contains("invokedBy") && concerns_key(event, key_id)) {
      ++count;
    }
  }
  return count;
}

std::string title_of(const KeyTag& tag, std::size_t tables, std::size_t backups, std::size_t blobs) {
  std::vector<std::string> parts;
  if (tables > 0) parts.push_back(counted(tables, "table"));
  if (backups > 0) parts.push_back(counted(backups, "backup"));
  if (blobs > 0) parts.push_back(counted(blobs, "ciphertext"));
  if (parts.empty()) return joined({"Nothing that the account knows of hangs on KMS key ", tag.letter});
  const bool is_one = tables + backups + blobs == 1;
  return joined({"With KMS key ", tag.letter, is_one ? " goes " : " go ", join(parts, " and ")});
}

std::string words_of(const BlastRadius& blast) {
  std::string text = joined({blast.title, "."});
  for (const BlastNode& node : blast.nodes) {
    if (node.depth > 0) text += joined({" ", node.name, ": ", node.detail, "."});
  }
  return blast.deletion.empty() ? text : joined({text, " ", blast.deletion, "."});
}

}  // namespace

std::optional<BlastRadius> blast_radius(const World& world, const std::string& key_id) {
  const kms::Key* const key = world.keys.find(key_id);
  if (!key) return std::nullopt;
  BlastRadius blast;
  blast.tag = KeyTags(world).of(key_id);
  const std::vector<std::string> tables = dependent_tables(world, key_id);
  const std::vector<const dynamodb::Backup*> backups = backups_under(world, key_id);
  const std::size_t blobs = own_uses(world, key_id);
  blast.nodes.push_back({BlastKind::Key, 0, name_of_key(world, key_id), joined({"KMS key ", blast.tag.letter}), {}});
  for (const std::string& name : tables) add_table(*world.tables.find(name), blast.nodes);
  for (const dynamodb::Backup* backup : backups) {
    blast.nodes.push_back({BlastKind::Backup,
                           1,
                           backup->name,
                           joined({"a backup of ", backup->table.name, ", ",
                                   stored_in_words(backup->table, backup->table.structures().front())}),
                           {}});
  }
  if (blobs > 0) {
    blast.nodes.push_back({BlastKind::Blob,
                           1,
                           "What you had it encrypt",
                           joined({counted(blobs, "ciphertext"), " by the trail; KMS keeps none, you have them"}),
                           {}});
  }
  if (key->deletion_date) {
    blast.deletion = joined(
        {"Deleted ", time_until(world.ground.now, *key->deletion_date), ", on ", date_and_time(*key->deletion_date)});
  }
  blast.title = title_of(blast.tag, tables.size(), backups.size(), blobs);
  blast.words = words_of(blast);
  return blast;
}

}  // namespace keyturn::views
