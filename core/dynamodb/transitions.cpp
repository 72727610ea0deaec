#include "dynamodb/transitions.h"

#include <algorithm>
#include <utility>

#include "dynamodb/encryption.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

void become_active(TableStore& tables, service::Dispatcher&, service::Ground& ground, const TableRef& ref) {
  Table* const table = tables.find(ref);
  if (!table) return;
  if (table->key_loss.usable) {
    table->become(TableStatus::Active);
    return;
  }
  // Its key was lost while it was made (9.2): it stays as it is, and is given up in the end.
  table->key_loss.creation_waits = true;
  ground.scheduler.plan(std::max(ground.now, table->created + kStuckCreating), TableIsGone{ref});
}

void is_gone(TableStore& tables, service::Dispatcher& door, service::Ground&, const TableRef& ref) {
  const Table* const table = tables.find(ref);
  if (!table) return;
  retire_grants(door, table->key, 0);
  if (table->next_key) retire_grants(door, *table->next_key, 0);
  tables.table_keys.forget(ref.id);
  tables.opened_keys.forget(ref.id);
  tables.tables.erase(ref.name);
}

void update_settles(TableStore& tables, service::Dispatcher&, service::Ground& ground, const TableRef& ref) {
  if (Table* const table = tables.find(ref)) table->settle_updates(ground.now);
}

void sse_key_swaps(TableStore& tables, service::Dispatcher&, service::Ground& ground, const TableRef& ref) {
  Table* const table = tables.find(ref);
  if (!table) return;
  if (!table->key_loss.usable && !table->key_loss.change_heals) {
    ground.scheduler.cancel_kind<SseChangeSettles>(ref);
    table->sse.wait();
    return;
  }
  table->sse.swap();
  std::swap(table->key, *table->next_key);
  tables.table_keys.forget(ref.id);
  tables.opened_keys.forget(ref.id);
}

void sse_change_settles(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref) {
  Table* const table = tables.find(ref);
  if (!table) return;
  const Instant started = table->sse.change()->started;
  table->sse.settle();
  // When grants of a key that was left are retired is not documented (15.10); the old key is no longer needed here.
  retire_grants(door, *table->next_key, 0);
  table->next_key.reset();
  // An inaccessible table that was given a key that can be used is soon found to be accessible (9.2).
  if (table->key_loss.inaccessible_since && table->key_loss.usable) {
    ground.scheduler.cancel_kind<TableKeyCheckDue>(ref);
    ground.scheduler.plan(started + kRecoversWithNewKey, TableKeyCheckDue{ref});
  }
}

}  // namespace keyturn::dynamodb
