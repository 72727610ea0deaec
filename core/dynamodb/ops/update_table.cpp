// UpdateTable: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html (facts sheet 4)
#include <utility>

#include "dynamodb/account_limits.h"
#include "dynamodb/errors.h"
#include "dynamodb/lost_key.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/table_name.h"
#include "dynamodb/update_rules.h"
#include "dynamodb/updates.h"

namespace keyturn::dynamodb {

namespace {

Result<Json> update(TableStore& tables, service::Context& context, Table& table, const Json& params) {
  for (const char* name : {"GlobalTableSettingsReplicationMode", "GlobalTableWitnessUpdates", "MultiRegionConsistency",
                           "VectorIndexUpdates"}) {
    if (has(params, name)) return errors::not_simulated(std::string("UpdateTable with ") + name);
  }
  if (has(params, "ReplicaUpdates")) return update_replicas(context, table, params);
  if (has(params, "SSESpecification")) return update_encryption(tables, context, table, params);
  if (has(params, "TableClass")) return update_table_class(context, table, params);
  if (has(params, "DeletionProtectionEnabled")) return update_deletion_protection(context, table, params);
  if (has(params, "WarmThroughput")) return update_warm_throughput(context, table, params);
  const bool limits_alone = has(params, "OnDemandThroughput") && !has(params, "BillingMode");
  if (limits_alone) return update_on_demand_limits(context, table, params);
  return update_capacity_and_stream(tables, context, table, params);
}

}  // namespace

Result<Json> update_table(TableStore& tables, service::Context& context, const Json& params) {
  KT_CHECK(check_update(params));
  const std::string name = table_name(text_of(params, "TableName"));
  Table* const table = tables.find(std::string_view(name));
  if (!table || table->is_being_restored()) return errors::table_not_found(name);
  if (table->status == TableStatus::Creating) return errors::being_created(name);
  if (table->status == TableStatus::Deleting) return errors::being_deleted(name);
  KT_CHECK(check_not_archived(*table));
  KT_CHECK(check_tables_at_work(tables));
  KT_TRY(Json description, update(tables, context, *table, params));
  return Json{{"TableDescription", std::move(description)}};
}

}  // namespace keyturn::dynamodb
