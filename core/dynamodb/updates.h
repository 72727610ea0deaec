// The kinds of change that UpdateTable carries, one function each. Each looks at everything first and changes nothing
// when it answers with an error (facts sheet 4.3). They answer with the TableDescription.
#pragma once
#include "base/result.h"
#include "dynamodb/table_store.h"
#include "service/context.h"

namespace keyturn::dynamodb {

// SSESpecification.
Result<Json> update_encryption(TableStore& tables, service::Context& context, Table& table, const Json& params);

// ProvisionedThroughput, BillingMode, GlobalSecondaryIndexUpdates and StreamSpecification, which may come together.
Result<Json> update_capacity_and_stream(TableStore& tables, service::Context& context, Table& table,
                                        const Json& params);

// TableClass.
Result<Json> update_table_class(service::Context& context, Table& table, const Json& params);

// DeletionProtectionEnabled.
Result<Json> update_deletion_protection(service::Context& context, Table& table, const Json& params);

}  // namespace keyturn::dynamodb
