// The steps by which a table gets a table key, and by which its data keys move to another one (facts sheet 8.1, 8.2). A
// step that fails takes back what was done before it: the grants that were made are retired.
#pragma once
#include <optional>
#include <string>

#include "base/result.h"
#include "dynamodb/sse_specification.h"
#include "dynamodb/table_key.h"
#include "dynamodb/table_store.h"
#include "service/context.h"

namespace keyturn::dynamodb {

// A table key sealed by what `request` asks for. With a KMS key: DescribeKey, CreateGrant twice (8.2: every table has
// two), GenerateDataKey.
Result<FreshTableKey> make_table_key(service::Context& context, TableStore& tables, const SseRequest& request,
                                     std::string_view table);

// The table key of `table` in the clear, for the caller's connection: KMS is asked for the user, so the key must be
// usable, the grants need not (9.2), and the answer is kept for five minutes and a little (8.1).
Result<crypto::Secret> unseal_table_key(service::Context& context, TableStore& tables, const Table& table);

// The same without what is kept: KMS is asked in any case.
Result<crypto::Secret> unseal_table_key_afresh(service::Context& context, TableStore& tables, const Table& table);

// Gives an index that is made for a table in use its data key.
Result<void> add_data_key(service::Context& context, TableStore& tables, Table& table, std::string structure);

// The key that a table key is sealed by.
SseKey sse_key(const TableKeySeal& sealed);

// Gives back the grants of a table key that is no longer needed.
void retire_grants(service::Dispatcher& door, const TableKey& key, trail::EventNumber parent);

}  // namespace keyturn::dynamodb
