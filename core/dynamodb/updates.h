// The kinds of change that UpdateTable carries, one function each. Each looks at everything first and changes nothing
// when it answers with an error (facts sheet 4.3). They answer with the TableDescription.
#pragma once
#include <string_view>

#include "base/result.h"
#include "dynamodb/table_store.h"
#include "service/context.h"

namespace keyturn::dynamodb {

// SSESpecification.
Result<Json> update_encryption(TableStore& tables, service::Context& context, Table& table, const Json& params);

// ProvisionedThroughput, BillingMode, GlobalSecondaryIndexUpdates and StreamSpecification, which may come together.
Result<Json> update_capacity_and_stream(TableStore& tables, service::Context& context, Table& table,
                                        const Json& params);

// OnDemandThroughput by itself.
Result<Json> update_on_demand_limits(service::Context& context, Table& table, const Json& params);

// WarmThroughput.
Result<Json> update_warm_throughput(service::Context& context, Table& table, const Json& params);

// Of the table, or of its index when that is not empty. Nothing begins when it is warm enough already.
void begin_warm_change(service::Context& context, Table& table, std::string_view index, const WarmThroughput& wanted);

// TableClass.
Result<Json> update_table_class(service::Context& context, Table& table, const Json& params);

// ReplicaUpdates, which are not simulated.
Result<Json> update_replicas(service::Context& context, const Table& table, const Json& params);

// DeletionProtectionEnabled.
Result<Json> update_deletion_protection(service::Context& context, Table& table, const Json& params);

}  // namespace keyturn::dynamodb
