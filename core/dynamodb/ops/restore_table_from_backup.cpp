// RestoreTableFromBackup: facts sheet 3, 6.4, 8.6. The backup's table key is opened with the key that it was made with;
// the data keys go on under a table key of the new table, and the items are sealed anew for it.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html
#include <utility>

#include "base/text.h"
#include "dynamodb/account_limits.h"
#include "dynamodb/backup_errors.h"
#include "dynamodb/describe.h"
#include "dynamodb/encryption.h"
#include "dynamodb/errors.h"
#include "dynamodb/item_access.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "dynamodb/restore_rules.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

namespace {

constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLongestName = 255;

Result<const Backup*> find_backup(const TableStore& tables, const service::Context& context, const Json& params) {
  const std::string arn = text_of(params, "BackupArn");
  const std::optional<Arn> parsed = parse_backup_arn(arn);
  if (!parsed) return errors::invalid_backup_arn();
  if (parsed->region != context.ground.account.region) {
    if (!has(params, "SSESpecificationOverride")) return errors::restore_needs_sse_override();
    return errors::not_simulated("restores from another Region");
  }
  const auto backup = tables.backups.find(arn);
  if (backup == tables.backups.end()) return errors::backup_not_found(arn);
  return &backup->second;
}

Result<void> check_target(const TableStore& tables, const std::string& name, const std::string& backup_arn) {
  const Table* const existing = tables.find(std::string_view(name));
  if (existing && existing->is_being_restored()) {
    return errors::restore_target_being_restored(name, existing->restore->backup_arn);
  }
  if (existing) return errors::restore_target_exists(name);
  if (tables.is_restoring_from(backup_arn)) return errors::backup_feeds_another_restore(backup_arn);
  return {};
}

// Without an override the kind of key stays: the AWS owned one, or the same KMS key.
Result<SseRequest> read_encryption(const Backup& backup, const Json& params) {
  if (has(params, "SSESpecificationOverride")) {
    return read_sse_specification(member(params, "SSESpecificationOverride"));
  }
  const SseKey& key = backup.table.sse.key();
  return key.is_aws_owned() ? SseRequest{} : SseRequest{key.kms_key_arn};
}

// The data keys of what is restored, named after the new table and its indexes.
std::vector<DataKey> renamed(const Table& source, const Table& target, const RestorePlan& plan) {
  std::vector<DataKey> result;
  for (DataKey data_key : source.key.data_keys) {
    if (data_key.structure == source.structures().front()) {
      data_key.structure = target.structures().front();
      result.push_back(data_key);
    }
    for (const auto& [from, to] : plan.indexes) {
      if (data_key.structure != source.structure_of(from)) continue;
      data_key.structure = target.structure_of(to);
      result.push_back(data_key);
    }
  }
  return result;
}

// The backup's table, made anew: what it holds stays, what is under way or was set besides the definition does not.
Table make_table(service::Context& context, const Backup& backup, std::string name, const RestorePlan& plan) {
  Table table = backup.table;
  Table fresh;
  table.arn = context.ground.account.arn("dynamodb", "table/" + name);
  table.name = std::move(name);
  table.id = context.ground.random.uuid();
  table.created = context.now();
  table.status = TableStatus::Creating;
  table.definition = plan.definition;
  table.throughput_history = fresh.throughput_history;
  table.was_provisioned = !table.is_on_demand();
  table.on_demand_since = table.is_on_demand() ? std::optional<Instant>(table.created) : std::nullopt;
  table.stream.reset();
  table.class_changes.clear();
  table.protection_changed.reset();
  table.tags_changed.reset();
  table.ttl_attribute.reset();
  table.ttl_changed.reset();
  table.iops_change.reset();
  table.stream_change.reset();
  table.class_change.reset();
  table.index_change.reset();
  table.warm_changes.clear();
  table.sse_quota = fresh.sse_quota;
  table.key_loss = fresh.key_loss;
  table.restore = Restore{backup.arn, backup.table.arn, context.now()};
  return table;
}

}  // namespace

Result<Json> restore_table_from_backup(TableStore& tables, service::Context& context, const Json& params) {
  std::string name = text_of(params, "TargetTableName");
  if (name.size() < kShortestName || name.size() > kLongestName) return errors::bad_restore_name();
  KT_TRY(const SseRequest override_request, read_sse_specification(member(params, "SSESpecificationOverride")));
  static_cast<void>(override_request);
  KT_TRY(const Backup* const backup, find_backup(tables, context, params));
  KT_CHECK(check_target(tables, name, backup->arn));
  KT_TRY(RestorePlan plan, plan_restore(backup->table, params));
  service::Ground& ground = context.ground;
  KT_CHECK(check_table_count(tables));
  KT_CHECK(check_tables_at_work(tables));
  KT_CHECK(check_capacity(tables, nullptr, reserved(plan.definition), ground.account.region));

  KT_TRY(const SseRequest encryption, read_encryption(*backup, params));
  KT_TRY(const crypto::Secret old_key, unseal_table_key_afresh(context, tables, backup->table));
  KT_TRY(FreshTableKey new_key, make_table_key(context, tables, encryption, name));

  Table table = make_table(context, *backup, std::move(name), plan);
  table.sse = SseState(sse_key(new_key.sealed));
  const Bytes of_source = additional_data(backup->table.name, ground.account.id);
  const Bytes of_target = additional_data(table.name, ground.account.id);
  table.key.data_keys =
      reseal(renamed(backup->table, table, plan), {old_key, of_source}, {new_key.plaintext, of_target}, ground.random);
  table.key.sealed = std::move(new_key.sealed);
  const ItemAccess from(old_key, backup->table, ground.account);
  const ItemAccess to(new_key.plaintext, table, ground.account);
  if (Result<void> copied = copy_items(from, backup->table, to, table, ground); !copied.ok()) {
    retire_grants(context.door, table.key, context.event);
    return copied.error();
  }

  ground.scheduler.plan(context.now() + kRestoring.pick(ground.random), TableBecomesActive{table.ref()});
  Json answer = {{"TableDescription", describe(table, context.now())}};
  tables.tables.emplace(table.name, std::move(table));
  return answer;
}

}  // namespace keyturn::dynamodb
