#include "dynamodb/backup.h"

#include <utility>

#include "base/text.h"
#include "dynamodb/describe.h"
#include "time/format.h"

namespace keyturn::dynamodb {

namespace {

constexpr std::size_t kDigits = 14;
constexpr std::string_view kTable = "table/";
constexpr std::string_view kBackup = "/backup/";

std::string padded(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

Json provisioned(const std::optional<Throughput>& throughput) {
  const Throughput units = throughput.value_or(Throughput{});
  return {{"ReadCapacityUnits", units.reads}, {"WriteCapacityUnits", units.writes}};
}

Json source_details(const Backup& backup) {
  const Table& table = backup.table;
  const Json shown = describe(table, backup.created);
  Json details = Json::object();
  for (const char* member : {"TableName", "TableId", "TableArn", "TableSizeBytes", "KeySchema"}) {
    details[member] = shown.at(member);
  }
  details["TableCreationDateTime"] = shown.at("CreationDateTime");
  details["ProvisionedThroughput"] = provisioned(table.definition.throughput);
  if (shown.contains("OnDemandThroughput")) details["OnDemandThroughput"] = shown.at("OnDemandThroughput");
  details["ItemCount"] = shown.at("ItemCount");
  details["BillingMode"] = name_of(table.definition.billing_mode);
  return details;
}

// What a backup is billed by: the items of the table at its moment, not what DescribeTable had counted.
std::int64_t size_of(const Backup& backup) {
  const auto stored = backup.table.items.find(backup.table.structures().front());
  return stored == backup.table.items.end() ? 0 : stored->second.now.bytes;
}

// Name, keys and projection, and a global index's throughput.
Json index_info(const Json& index) {
  Json info = Json::object();
  for (const char* member : {"IndexName", "KeySchema", "Projection"}) info[member] = index.at(member);
  if (!index.contains("ProvisionedThroughput")) return info;
  const Json& units = index.at("ProvisionedThroughput");
  info["ProvisionedThroughput"] = {{"ReadCapacityUnits", units.at("ReadCapacityUnits")},
                                   {"WriteCapacityUnits", units.at("WriteCapacityUnits")}};
  return info;
}

// Only what the table had.
Json feature_details(const Backup& backup) {
  const Table& table = backup.table;
  const Json shown = describe(table, backup.created);
  Json details = Json::object();
  for (const char* member : {"LocalSecondaryIndexes", "GlobalSecondaryIndexes"}) {
    if (!shown.contains(member)) continue;
    for (const Json& index : shown.at(member)) details[member].push_back(index_info(index));
  }
  if (shown.contains("StreamSpecification")) details["StreamDescription"] = shown.at("StreamSpecification");
  if (table.ttl_attribute) {
    details["TimeToLiveDescription"] = {{"TimeToLiveStatus", "ENABLED"}, {"AttributeName", *table.ttl_attribute}};
  }
  if (shown.contains("SSEDescription")) details["SSEDescription"] = shown.at("SSEDescription");
  return details;
}

}  // namespace

Backup make_backup(const Table& table, std::string name, std::string type, Instant now, RandomSource& random) {
  Backup backup{joined({table.arn, kBackup, padded(now.milliseconds), "-", random.hex(4)}), std::move(name),
                std::move(type), now, table};
  Table& copy = backup.table;
  copy.sse = SseState(table.sse.key());  // a change that is under way is not a backup's
  copy.next_key.reset();
  return backup;
}

Json backup_details(const Backup& backup, std::string_view status) {
  return {{"BackupArn", backup.arn},
          {"BackupName", backup.name},
          {"BackupSizeBytes", size_of(backup)},
          {"BackupStatus", status},
          {"BackupType", backup.type},
          {"BackupCreationDateTime", epoch_seconds(backup.created)}};
}

Json backup_description(const Backup& backup, std::string_view status) {
  return {{"BackupDetails", backup_details(backup, status)},
          {"SourceTableDetails", source_details(backup)},
          {"SourceTableFeatureDetails", feature_details(backup)}};
}

Json backup_summary(const Backup& backup) {
  return {{"TableName", backup.table.name},    {"TableId", backup.table.id},
          {"TableArn", backup.table.arn},      {"BackupArn", backup.arn},
          {"BackupName", backup.name},         {"BackupCreationDateTime", epoch_seconds(backup.created)},
          {"BackupStatus", "AVAILABLE"},       {"BackupType", backup.type},
          {"BackupSizeBytes", size_of(backup)}};
}

std::optional<Arn> parse_backup_arn(std::string_view text) {
  std::optional<Arn> arn = Arn::parse(text);
  if (!arn || arn->service != "dynamodb" || !arn->resource.starts_with(kTable)) return std::nullopt;
  if (arn->resource.find(kBackup) == std::string::npos) return std::nullopt;
  return arn;
}

std::string table_of_backup(const Arn& arn) {
  const std::string_view rest = std::string_view(arn.resource).substr(kTable.size());
  return std::string(rest.substr(0, rest.find(kBackup)));
}

}  // namespace keyturn::dynamodb
