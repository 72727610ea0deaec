// CreateTable: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html (facts sheet 2)
#include <utility>

#include "base/text.h"
#include "dynamodb/account_limits.h"
#include "dynamodb/backup_errors.h"
#include "dynamodb/definition_rules.h"
#include "dynamodb/describe.h"
#include "dynamodb/encryption.h"
#include "dynamodb/errors.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/timings.h"
#include "time/format.h"

namespace keyturn::dynamodb {

namespace {

Result<void> check_name_is_free(const TableStore& tables, const std::string& name) {
  const Table* const existing = tables.find(name);
  if (!existing) return {};
  if (existing->is_being_restored()) return errors::table_being_restored(name);
  if (existing->status == TableStatus::Creating) return errors::being_created(name);
  return errors::table_exists(name);
}

Table make_table(service::Context& context, std::string name, TableDefinition definition) {
  Table table;
  table.arn = context.ground.account.arn("dynamodb", "table/" + name);
  table.name = std::move(name);
  table.id = context.ground.random.uuid();
  table.created = context.now();
  if (definition.stream_view_type) table.stream = Stream{*definition.stream_view_type, stream_label(table.created)};
  if (definition.billing_mode == BillingMode::PayPerRequest) table.on_demand_since = table.created;
  table.was_provisioned = definition.billing_mode == BillingMode::Provisioned;
  table.definition = std::move(definition);
  return table;
}

}  // namespace

Result<Json> create_table(TableStore& tables, service::Context& context, const Json& params) {
  TableDefinition definition = read_definition(params);
  KT_CHECK(check_definition(definition, params));
  std::string name = text_of(params, "TableName");
  KT_CHECK(check_name_is_free(tables, name));

  // Before KMS is asked, so that a refusal leaves no grants behind; which comes first is not known (2.1).
  service::Ground& ground = context.ground;
  KT_CHECK(check_table_count(tables));
  KT_CHECK(check_tables_at_work(tables));
  KT_CHECK(check_capacity(tables, nullptr, reserved(definition), ground.account.region));

  KT_TRY(const SseRequest encryption, read_sse_specification(member(params, "SSESpecification")));
  KT_TRY(FreshTableKey table_key, make_table_key(context, tables, encryption, name));

  Table table = make_table(context, std::move(name), std::move(definition));
  table.sse = SseState(sse_key(table_key.sealed));
  const Bytes additional = additional_data(table.name, ground.account.id);
  table.key.data_keys = make_data_keys(table_key.plaintext, additional, table.structures(), ground.random);
  table.key.sealed = std::move(table_key.sealed);

  const Range creating = table.definition.global_indexes.empty() ? kCreating : kCreatingWithIndexes;
  ground.scheduler.plan(context.now() + creating.pick(ground.random), TableBecomesActive{table.ref()});
  Json answer = {{"TableDescription", describe(table, context.now())}};
  tables.tables.emplace(table.name, table);
  return answer;
}

}  // namespace keyturn::dynamodb
