#include "views/upcoming.h"

#include <variant>

#include "base/text.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

struct InWords {
  const World& world;

  // A key goes by its alias, where it has one.
  std::string key(const std::string& id) const {
    const kms::Alias* const alias = world.keys.alias_of(id);
    return alias ? alias->name : id;
  }

  std::string operator()(const TableBecomesActive& task) const { return joined({task.table.name, " becomes ACTIVE"}); }
  std::string operator()(const TableIsGone& task) const { return joined({task.table.name, " is gone"}); }
  std::string operator()(const TableUpdateSettles& task) const {
    return joined({"The update of ", task.table.name, " is complete"});
  }
  std::string operator()(const SseKeySwaps& task) const { return joined({task.table.name, " shows its new key"}); }
  std::string operator()(const SseChangeSettles& task) const {
    return joined({"The change of key of ", task.table.name, " is complete"});
  }
  std::string operator()(const KeyDeletionDue& task) const {
    return joined({"KMS deletes the key ", key(task.key_id)});
  }
  std::string operator()(const KeyRotationDue& task) const {
    return joined({"KMS rotates the key ", key(task.key_id)});
  }
  std::string operator()(const OnDemandRotationDue& task) const {
    return joined({"The rotation of the key ", key(task.key_id), " is complete"});
  }
  std::string operator()(const TableKeyCheckDue& task) const {
    return joined({"DynamoDB checks the key of ", task.table.name});
  }
  std::string operator()(const TableArchivingDue& task) const { return joined({task.table.name, " will be archived"}); }
  std::string operator()(const TableIsArchived& task) const { return joined({task.table.name, " becomes ARCHIVED"}); }
};

std::string key_of(const TaskKind& kind) {
  if (const auto* const deletion = std::get_if<KeyDeletionDue>(&kind)) return deletion->key_id;
  if (const auto* const rotation = std::get_if<KeyRotationDue>(&kind)) return rotation->key_id;
  if (const auto* const rotation = std::get_if<OnDemandRotationDue>(&kind)) return rotation->key_id;
  return {};
}

}  // namespace

std::vector<Upcoming> upcoming(const World& world) {
  std::vector<Upcoming> rows;
  for (const Task& task : world.ground.scheduler.tasks()) {
    rows.push_back({std::visit(InWords{world}, task.kind), table_of(task.kind).name, key_of(task.kind), task.due,
                    time_until(world.ground.now, task.due)});
  }
  return rows;
}

std::vector<Upcoming> upcoming(const World& world, const std::string& table) {
  std::vector<Upcoming> rows = upcoming(world);
  std::erase_if(rows, [&](const Upcoming& row) { return row.table != table; });
  return rows;
}

}  // namespace keyturn::views
