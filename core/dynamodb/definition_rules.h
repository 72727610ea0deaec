// The rules of CreateTable that look at several members at once, in DynamoDB's order (facts sheet 2.1): billing, keys,
// indexes, then stream, encryption, table class and tags.
#pragma once
#include "base/result.h"
#include "dynamodb/table_definition.h"

namespace keyturn::dynamodb {

// All of them. `params` are the request that `definition` was read from.
Result<void> check_definition(const TableDefinition& definition, const Json& params);

Result<void> check_billing(const TableDefinition& definition);                                       // 2.3
Result<void> check_unit_bounds(const Throughput& throughput);                                        // 2.3
Result<void> check_keys(const KeySchema& keys, const std::vector<AttributeDefinition>& attributes);  // 2.4 b-f
Result<void> check_indexes(const TableDefinition& definition, const Json& params);                   // 2.5
// A global index of the table that `definition` makes.
Result<void> check_global_index(const GlobalIndex& index, const TableDefinition& definition);
Result<void> check_no_unused_attributes(const TableDefinition& definition);  // 2.4 g, h
Result<void> check_created_stream(const Json& params);                       // 2.6
Result<void> check_table_class(const Json& params);                          // 2.2
Result<void> check_tags(const Json& tags);                                   // 2.6

}  // namespace keyturn::dynamodb
