#include "dynamodb/account_limits.h"

#include <algorithm>

#include "dynamodb/errors.h"
#include "dynamodb/limits.h"

namespace keyturn::dynamodb {

Result<void> check_table_count(const TableStore& tables) {
  if (tables.tables.size() >= kTables) return errors::too_many_tables();
  return {};
}

Result<void> check_tables_at_work(const TableStore& tables) {
  const auto at_work = std::count_if(tables.tables.begin(), tables.tables.end(), [](const auto& entry) {
    const TableStatus status = entry.second->status;
    return status == TableStatus::Creating || status == TableStatus::Updating || status == TableStatus::Deleting;
  });
  if (static_cast<std::size_t>(at_work) >= kTablesAtWork) return errors::too_many_at_once();
  return {};
}

Throughput reserved(const TableDefinition& definition) {
  Throughput sum = definition.throughput.value_or(Throughput{});
  for (const GlobalIndex& index : definition.global_indexes) {
    if (!index.throughput) continue;
    sum.reads += index.throughput->reads;
    sum.writes += index.throughput->writes;
  }
  return sum;
}

Result<void> check_capacity(const TableStore& tables, const Table* replaced, const Throughput& throughput,
                            std::string_view region) {
  if (throughput.reads > kTableUnits) return errors::above_table_maximum("ReadCapacityUnits", throughput.reads, region);
  if (throughput.writes > kTableUnits)
    return errors::above_table_maximum("WriteCapacityUnits", throughput.writes, region);
  Throughput others;
  Throughput all;
  for (const auto& [name, table] : tables.tables) {
    const Throughput units = reserved(table->definition);
    all = {all.reads + units.reads, all.writes + units.writes};
    if (&*table != replaced) others = {others.reads + units.reads, others.writes + units.writes};
  }
  if (others.reads + throughput.reads > kAccountUnits) {
    return errors::above_account_maximum("ReadCapacityUnits", {all.reads, throughput.reads}, region);
  }
  if (others.writes + throughput.writes > kAccountUnits) {
    return errors::above_account_maximum("WriteCapacityUnits", {all.writes, throughput.writes}, region);
  }
  return {};
}

}  // namespace keyturn::dynamodb
