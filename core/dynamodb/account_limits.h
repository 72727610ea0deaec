// What an account may have in one Region: tables, tables at work, and provisioned capacity (facts sheet 2.3, 4.7).
#pragma once
#include "base/result.h"
#include "dynamodb/table_store.h"

namespace keyturn::dynamodb {

// One more table is allowed.
Result<void> check_table_count(const TableStore& tables);

// One more table may be created, updated or deleted at this time.
Result<void> check_tables_at_work(const TableStore& tables);

// `throughput` of one table with its indexes, in place of what `replaced` (null for a new table) reserves now.
Result<void> check_capacity(const TableStore& tables, const Table* replaced, const Throughput& throughput,
                            std::string_view region);

// Of a table and its indexes; zero on demand.
Throughput reserved(const TableDefinition& definition);

}  // namespace keyturn::dynamodb
