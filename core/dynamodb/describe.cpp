#include "dynamodb/describe.h"

#include <algorithm>

#include "base/text.h"
#include "dynamodb/limits.h"
#include "time/format.h"

namespace keyturn::dynamodb {

namespace {

Json attributes(const std::vector<AttributeDefinition>& definitions) {
  Json result = Json::array();
  for (const AttributeDefinition& one : definitions) {
    result.push_back({{"AttributeName", one.name}, {"AttributeType", one.type}});
  }
  return result;
}

Json key_schema(const KeySchema& keys) {
  Json result = Json::array();
  for (const KeyElement& key : keys) result.push_back({{"AttributeName", key.name}, {"KeyType", key.type}});
  return result;
}

Json projection(const Projection& projected) {
  Json result = {{"ProjectionType", projected.type}};
  if (!projected.non_key_attributes.empty()) result["NonKeyAttributes"] = projected.non_key_attributes;
  return result;
}

Json units(const std::optional<Throughput>& throughput, const ThroughputHistory& history, Instant now) {
  Json result = Json::object();
  if (history.last_increase()) result["LastIncreaseDateTime"] = epoch_seconds(*history.last_increase());
  if (history.last_decrease()) result["LastDecreaseDateTime"] = epoch_seconds(*history.last_decrease());
  const Throughput shown = throughput.value_or(Throughput{});  // on demand: 0 and 0
  result["NumberOfDecreasesToday"] = history.decreases_today(now);
  result["ReadCapacityUnits"] = shown.reads;
  result["WriteCapacityUnits"] = shown.writes;
  return result;
}

Json on_demand_limits(const OnDemandLimits& limits) {
  Json result = Json::object();
  if (limits.reads) result["MaxReadRequestUnits"] = *limits.reads;
  if (limits.writes) result["MaxWriteRequestUnits"] = *limits.writes;
  return result;
}

Json warm(const Throughput& units, TableStatus status) {
  return {{"ReadUnitsPerSecond", units.reads}, {"WriteUnitsPerSecond", units.writes}, {"Status", name_of(status)}};
}

const WarmChange* warm_change(const Table& table, std::string_view index) {
  const auto found = std::find_if(table.warm_changes.begin(), table.warm_changes.end(),
                                  [&](const WarmChange& change) { return change.index == index; });
  return found == table.warm_changes.end() ? nullptr : &*found;
}

std::string index_arn(const Table& table, std::string_view index) { return joined({table.arn, "/index/", index}); }

// Of "table/Music", or of one of its indexes.
ItemStatistics statistics(const Table& table, const std::string& structure, Instant now) {
  const auto stored = table.items.find(structure);
  return stored == table.items.end() ? ItemStatistics() : stored->second.shown(table.created, now);
}

ItemStatistics index_statistics(const Table& table, std::string_view index, Instant now) {
  return statistics(table, joined({"table/", table.name, "/index/", index}), now);
}

Json local_index(const Table& table, const LocalIndex& index, Instant now) {
  return {{"IndexName", index.name},
          {"KeySchema", key_schema(index.keys)},
          {"Projection", projection(index.projection)},
          {"IndexSizeBytes", index_statistics(table, index.name, now).bytes},
          {"ItemCount", index_statistics(table, index.name, now).items},
          {"IndexArn", index_arn(table, index.name)}};
}

std::string_view index_status(const Table& table, const GlobalIndex& index) {
  if (table.status == TableStatus::Creating || table.status == TableStatus::Deleting) return name_of(table.status);
  if (table.index_change && table.index_change->index == index.name) {
    const bool deleting = table.index_change->phase == IndexChange::Phase::Deleting;
    return name_of(deleting ? TableStatus::Deleting : TableStatus::Creating);
  }
  if (!table.iops_change) return name_of(TableStatus::Active);
  const auto& changes = table.iops_change->index_throughput;
  const auto& limits = table.iops_change->index_limits;
  const bool changes_index =
      std::any_of(changes.begin(), changes.end(), [&](const auto& change) { return change.first == index.name; }) ||
      std::find(limits.begin(), limits.end(), index.name) != limits.end();
  return name_of(changes_index ? TableStatus::Updating : TableStatus::Active);
}

Json global_index(const Table& table, const GlobalIndex& index, Instant now) {
  Json result = {{"IndexName", index.name},
                 {"KeySchema", key_schema(index.keys)},
                 {"Projection", projection(index.projection)},
                 {"IndexStatus", index_status(table, index)}};
  const std::optional<IndexChange>& change = table.index_change;
  const bool is_made = change && change->index == index.name && change->phase != IndexChange::Phase::Deleting;
  if (is_made) result["Backfilling"] = change->phase == IndexChange::Phase::Backfilling;
  result["ProvisionedThroughput"] = units(index.throughput, index.history, now);
  const ItemStatistics stored = index_statistics(table, index.name, now);
  result["IndexSizeBytes"] = stored.bytes;
  result["ItemCount"] = stored.items;
  result["IndexArn"] = index_arn(table, index.name);
  if (index.on_demand) result["OnDemandThroughput"] = on_demand_limits(*index.on_demand);
  const bool creating = table.status == TableStatus::Creating || is_made;
  if (index.warm || !creating) {
    // While it changes, the old values are shown; a table shows the new ones.
    const bool updating = creating || warm_change(table, index.name);
    result["WarmThroughput"] =
        warm(warm_throughput(index.throughput, index.warm), updating ? TableStatus::Updating : TableStatus::Active);
  }
  return result;
}

// Absent on a table that was made PROVISIONED and never was anything else.
void add_billing(Json& description, const Table& table) {
  if (!table.on_demand_since) return;
  Json summary = {{"BillingMode", name_of(table.definition.billing_mode)}};
  if (table.status != TableStatus::Creating) {
    summary["LastUpdateToPayPerRequestDateTime"] = epoch_seconds(*table.on_demand_since);
  }
  description["BillingModeSummary"] = std::move(summary);
}

void add_indexes(Json& description, const Table& table, Instant now) {
  for (const LocalIndex& index : table.definition.local_indexes) {
    description["LocalSecondaryIndexes"].push_back(local_index(table, index, now));
  }
  for (const GlobalIndex& index : table.definition.global_indexes) {
    description["GlobalSecondaryIndexes"].push_back(global_index(table, index, now));
  }
}

void add_stream(Json& description, const Table& table) {
  if (!table.stream) return;
  if (!table.stream->view_type.empty()) {
    description["StreamSpecification"] = {{"StreamEnabled", true}, {"StreamViewType", table.stream->view_type}};
  }
  description["LatestStreamLabel"] = table.stream->label;
  description["LatestStreamArn"] = joined({table.arn, "/stream/", table.stream->label});
}

// Facts sheet 0.3: the member is absent for the AWS owned key, before and after a change.
void add_sse(Json& description, const Table& table, Instant now) {
  const std::optional<SseView> view = table.sse.view(now);
  if (!view) return;
  Json shown = {{"Status", view->status == SseStatus::Enabled ? "ENABLED" : "UPDATING"}};
  if (!view->key.is_aws_owned()) {
    shown["SSEType"] = "KMS";
    shown["KMSMasterKeyArn"] = view->key.kms_key_arn;
  }
  if (table.key_loss.inaccessible_since) {
    shown["InaccessibleEncryptionDateTime"] = epoch_seconds(*table.key_loss.inaccessible_since);
  }
  description["SSEDescription"] = std::move(shown);
}

// Shown while the table is being restored, and never again.
void add_restore(Json& description, const Table& table) {
  if (!table.restore || table.status != TableStatus::Creating) return;
  description["RestoreSummary"] = {{"SourceBackupArn", table.restore->backup_arn},
                                   {"SourceTableArn", table.restore->source_table_arn},
                                   {"RestoreDateTime", epoch_seconds(table.restore->time)},
                                   {"RestoreInProgress", true}};
}

void add_archival(Json& description, const Table& table) {
  const std::optional<Archival>& archival = table.key_loss.archival;
  if (!archival) return;
  description["ArchivalSummary"] = {{"ArchivalDateTime", epoch_seconds(archival->time)},
                                    {"ArchivalReason", name_of(TableStatus::Inaccessible)},
                                    {"ArchivalBackupArn", archival->backup_arn}};
}

void add_table_class(Json& description, const Table& table) {
  if (!table.definition.table_class) return;
  Json summary = {{"TableClass", *table.definition.table_class}};
  if (!table.class_changes.empty()) summary["LastUpdateDateTime"] = epoch_seconds(table.class_changes.back());
  description["TableClassSummary"] = std::move(summary);
}

void add_warm_throughput(Json& description, const Table& table) {
  const bool creating = table.status == TableStatus::Creating;
  if (creating && !table.definition.warm) return;
  const WarmChange* const change = warm_change(table, "");
  const Throughput now_warm = warm_throughput(table.definition.throughput, table.definition.warm);
  description["WarmThroughput"] =
      warm(change ? change->to : now_warm, creating || change ? TableStatus::Updating : TableStatus::Active);
}

}  // namespace

Json describe(const Table& table, Instant now) { return describe_as(table, now, table.status); }

Json describe_as(const Table& table, Instant now, TableStatus shown) {
  Json description = Json::object();
  description["AttributeDefinitions"] = attributes(table.definition.attributes);
  description["TableName"] = table.name;
  description["KeySchema"] = key_schema(table.definition.keys);
  description["TableStatus"] = name_of(shown);
  description["CreationDateTime"] = epoch_seconds(table.created);
  description["ProvisionedThroughput"] = units(table.definition.throughput, table.throughput_history, now);
  const ItemStatistics stored = statistics(table, "table/" + table.name, now);
  description["TableSizeBytes"] = stored.bytes;
  description["ItemCount"] = stored.items;
  description["TableArn"] = table.arn;
  description["TableId"] = table.id;
  add_billing(description, table);
  add_indexes(description, table, now);
  add_stream(description, table);
  add_restore(description, table);
  add_sse(description, table, now);
  add_archival(description, table);
  add_table_class(description, table);
  description["DeletionProtectionEnabled"] = table.definition.deletion_protection;
  if (table.definition.on_demand) description["OnDemandThroughput"] = on_demand_limits(*table.definition.on_demand);
  add_warm_throughput(description, table);
  return description;
}

Json describe_deleted(const Table& table, Instant now) {
  Json description = Json::object();
  description["TableName"] = table.name;
  description["TableStatus"] = name_of(TableStatus::Deleting);
  description["ProvisionedThroughput"] = units(table.definition.throughput, table.throughput_history, now);
  const ItemStatistics stored = statistics(table, "table/" + table.name, now);
  description["TableSizeBytes"] = stored.bytes;
  description["ItemCount"] = stored.items;
  description["TableArn"] = table.arn;
  description["TableId"] = table.id;
  if (table.is_on_demand()) add_billing(description, table);
  add_sse(description, table, now);
  description["DeletionProtectionEnabled"] = table.definition.deletion_protection;
  return description;
}

}  // namespace keyturn::dynamodb
