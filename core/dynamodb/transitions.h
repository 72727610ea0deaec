// What happens to a table when a planned moment comes. `world` calls these as the virtual clock passes their tasks.
#pragma once
#include "dynamodb/table_store.h"
#include "service/dispatcher.h"

namespace keyturn::dynamodb {

// Each finds nothing to do when the table is another one by now.
void become_active(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref);
void is_gone(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref);
void update_settles(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref);
void sse_key_swaps(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref);
void sse_change_settles(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref);

}  // namespace keyturn::dynamodb
