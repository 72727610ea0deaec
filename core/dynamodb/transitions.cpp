#include "dynamodb/transitions.h"

#include <utility>

#include "dynamodb/encryption.h"

namespace keyturn::dynamodb {

void become_active(TableStore& tables, service::Dispatcher&, service::Ground&, const TableRef& ref) {
  if (Table* const table = tables.find(ref)) table->become(TableStatus::Active);
}

void is_gone(TableStore& tables, service::Dispatcher& door, service::Ground&, const TableRef& ref) {
  const Table* const table = tables.find(ref);
  if (!table) return;
  retire_grants(door, table->key, 0);
  tables.tables.erase(ref.name);
}

void update_settles(TableStore& tables, service::Dispatcher&, service::Ground& ground, const TableRef& ref) {
  if (Table* const table = tables.find(ref)) table->settle_updates(ground.now);
}

void sse_key_swaps(TableStore& tables, service::Dispatcher&, service::Ground&, const TableRef& ref) {
  Table* const table = tables.find(ref);
  if (!table) return;
  table->sse.swap();
  std::swap(table->key, *table->next_key);
}

void sse_change_settles(TableStore& tables, service::Dispatcher& door, service::Ground&, const TableRef& ref) {
  Table* const table = tables.find(ref);
  if (!table) return;
  table->sse.settle();
  // When grants of a key that was left are retired is not documented (15.10); the old key is no longer needed here.
  retire_grants(door, *table->next_key, 0);
  table->next_key.reset();
}

}  // namespace keyturn::dynamodb
