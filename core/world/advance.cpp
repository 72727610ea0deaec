#include <variant>

#include "base/assert.h"
#include "dynamodb/lost_key.h"
#include "dynamodb/transitions.h"
#include "kms/transitions.h"
#include "world/door.h"
#include "world/key_watch.h"
#include "world/world.h"

namespace keyturn {

namespace {

// One overload for each kind of task: a kind without one does not compile.
class Fire {
 public:
  explicit Fire(World& world) : world_(world), door_(world) {}

  void operator()(const TableBecomesActive& task) {
    dynamodb::become_active(world_.tables, door_.dispatcher(), world_.ground, task.table);
  }
  void operator()(const TableIsGone& task) {
    dynamodb::is_gone(world_.tables, door_.dispatcher(), world_.ground, task.table);
  }
  void operator()(const TableUpdateSettles& task) {
    dynamodb::update_settles(world_.tables, door_.dispatcher(), world_.ground, task.table);
  }
  void operator()(const SseKeySwaps& task) {
    dynamodb::sse_key_swaps(world_.tables, door_.dispatcher(), world_.ground, task.table);
    watch_keys(world_);
  }
  void operator()(const SseChangeSettles& task) {
    dynamodb::sse_change_settles(world_.tables, door_.dispatcher(), world_.ground, task.table);
    watch_keys(world_);  // the grants of the key that was left are gone
  }
  void operator()(const KeyDeletionDue& task) { kms::deletion_due(world_.keys, world_.ground, task.key_id); }
  void operator()(const KeyRotationDue& task) { kms::rotation_due(world_.keys, world_.ground, task.key_id); }
  void operator()(const OnDemandRotationDue& task) {
    kms::on_demand_rotation_due(world_.keys, world_.ground, task.key_id);
  }
  void operator()(const TableKeyCheckDue& task) {
    dynamodb::key_is_checked(world_.tables, door_.dispatcher(), world_.ground, task.table);
  }
  void operator()(const TableArchivingDue& task) {
    dynamodb::archiving_is_due(world_.tables, door_.dispatcher(), world_.ground, task.table);
  }
  void operator()(const TableIsArchived& task) { dynamodb::is_archived(world_.tables, world_.ground, task.table); }

 private:
  World& world_;
  Door door_;
};

}  // namespace

void advance_to(World& world, Instant t) {
  if (t < world.ground.now) return;
  while (const auto task = world.ground.scheduler.take_due(t)) {
    KT_ASSERT(task->due >= world.ground.now);
    world.ground.now = task->due;
    Fire fire(world);
    std::visit(fire, task->kind);
  }
  world.ground.now = t;
}

void advance_by(World& world, Duration d) { advance_to(world, world.ground.now + d); }

}  // namespace keyturn
