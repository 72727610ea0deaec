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

Json units(const std::optional<Throughput>& throughput, int decreases_today) {
  const Throughput shown = throughput.value_or(Throughput{});  // on demand: 0 and 0
  return {{"NumberOfDecreasesToday", decreases_today},
          {"ReadCapacityUnits", shown.reads},
          {"WriteCapacityUnits", shown.writes}};
}

Json table_units(const Table& table, Instant now) {
  Json result = Json::object();
  const ThroughputHistory& history = table.throughput_history;
  if (history.last_increase()) result["LastIncreaseDateTime"] = epoch_seconds(*history.last_increase());
  if (history.last_decrease()) result["LastDecreaseDateTime"] = epoch_seconds(*history.last_decrease());
  result.update(units(table.definition.throughput, history.decreases_today(now)));
  return result;
}

Json on_demand_limits(const OnDemandLimits& limits) {
  Json result = Json::object();
  if (limits.reads) result["MaxReadRequestUnits"] = *limits.reads;
  if (limits.writes) result["MaxWriteRequestUnits"] = *limits.writes;
  return result;
}

// The units of a provisioned table or index, an on-demand one's defaults, or what was asked for when that is more.
Json warm_throughput(const std::optional<Throughput>& throughput, const std::optional<WarmThroughput>& asked,
                     std::string_view status) {
  const Throughput least = throughput.value_or(Throughput{kOnDemandWarmReads, kOnDemandWarmWrites});
  const WarmThroughput wish = asked.value_or(WarmThroughput{});
  return {{"ReadUnitsPerSecond", std::max(least.reads, wish.reads.value_or(0))},
          {"WriteUnitsPerSecond", std::max(least.writes, wish.writes.value_or(0))},
          {"Status", status}};
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
  if (!table.iops_change) return name_of(TableStatus::Active);
  const auto& changes = table.iops_change->index_throughput;
  const bool changes_index =
      std::any_of(changes.begin(), changes.end(), [&](const auto& change) { return change.first == index.name; });
  return name_of(changes_index ? TableStatus::Updating : TableStatus::Active);
}

Json global_index(const Table& table, const GlobalIndex& index, Instant now) {
  Json result = {{"IndexName", index.name},
                 {"KeySchema", key_schema(index.keys)},
                 {"Projection", projection(index.projection)},
                 {"IndexStatus", index_status(table, index)},
                 {"ProvisionedThroughput", units(index.throughput, 0)},
                 {"IndexSizeBytes", index_statistics(table, index.name, now).bytes},
                 {"ItemCount", index_statistics(table, index.name, now).items},
                 {"IndexArn", index_arn(table, index.name)}};
  if (index.on_demand) result["OnDemandThroughput"] = on_demand_limits(*index.on_demand);
  const bool creating = table.status == TableStatus::Creating;
  if (index.warm || !creating) {
    result["WarmThroughput"] =
        warm_throughput(index.throughput, index.warm, name_of(creating ? TableStatus::Updating : TableStatus::Active));
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
  description["SSEDescription"] = std::move(shown);
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
  description["WarmThroughput"] = warm_throughput(table.definition.throughput, table.definition.warm,
                                                  name_of(creating ? TableStatus::Updating : TableStatus::Active));
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
  description["ProvisionedThroughput"] = table_units(table, now);
  const ItemStatistics stored = statistics(table, "table/" + table.name, now);
  description["TableSizeBytes"] = stored.bytes;
  description["ItemCount"] = stored.items;
  description["TableArn"] = table.arn;
  description["TableId"] = table.id;
  add_billing(description, table);
  add_indexes(description, table, now);
  add_stream(description, table);
  add_sse(description, table, now);
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
  description["ProvisionedThroughput"] = table_units(table, now);
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
