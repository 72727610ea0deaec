#include "views/tables.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "views/keys.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

using dynamodb::Table;

std::string type_word(std::string_view letter) {
  if (letter == "S") return "String";
  if (letter == "N") return "Number";
  return "Binary";
}

std::string key_of(const Table& table, std::string_view kind) {
  const dynamodb::KeySchema& schema = table.definition.keys;
  const auto key =
      std::find_if(schema.begin(), schema.end(), [&](const auto& element) { return element.type == kind; });
  if (key == schema.end()) return {};
  const auto& attributes = table.definition.attributes;
  const auto attribute =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& a) { return a.name == key->name; });
  return joined({key->name, " (", attribute == attributes.end() ? "" : type_word(attribute->type), ")"});
}

std::string capacity_of(const Table& table) {
  if (table.is_on_demand()) return "On-demand";
  const dynamodb::Throughput units = table.definition.throughput.value_or(dynamodb::Throughput{});
  return joined({std::to_string(units.reads), " read, ", std::to_string(units.writes), " write"});
}

std::string shown_status(const Table& table) { return std::string(dynamodb::name_of(table.status)); }

// What a column is ordered by; the name decides between equals.
std::string sort_text(const World& world, const Table& table, TableOrder order) {
  switch (order) {
    case TableOrder::Status: return shown_status(table);
    case TableOrder::Encryption: return words_of(encryption_of(world, table).choice).label;
    case TableOrder::Key: return encryption_of(world, table).key_name;
    case TableOrder::PartitionKey: return key_of(table, "HASH");
    case TableOrder::SortKey: return key_of(table, "RANGE");
    default: return {};
  }
}

std::int64_t sort_number(const Table& table, TableOrder order) {
  if (order == TableOrder::Created) return table.created.milliseconds;
  if (order != TableOrder::Capacity || table.is_on_demand()) return 0;
  return table.definition.throughput.value_or(dynamodb::Throughput{}).reads;
}

// A backup outlives its table.
std::string backups_of(const World& world, std::string_view name) {
  const auto& backups = world.tables.backups;
  const auto count =
      std::count_if(backups.begin(), backups.end(), [&](const auto& entry) { return entry.second.table.name == name; });
  if (count == 0) return "There is no backup of it.";
  return joined({std::to_string(count), count == 1 ? " backup of it stays." : " backups of it stay."});
}

std::string encryption_cell(const TableEncryption& encryption) {
  if (!encryption.is_changing) return words_of(encryption.choice).label;
  const std::string& label = words_of(encryption.target).label;
  return joined({"Changing to ", label.substr(0, label.find(' '))});
}

std::vector<Pair> facts_of(const Table& table) {
  const std::string sort_key = key_of(table, "RANGE");
  std::vector<Pair> facts = {
      {"Table name", table.name, "", false},
      {"Primary partition key", key_of(table, "HASH"), "", false},
      {"Primary sort key", sort_key.empty() ? "–" : sort_key, "", false},
      {"Capacity mode", table.is_on_demand() ? "On-demand" : "Provisioned", "", false},
  };
  if (!table.is_on_demand()) {
    const dynamodb::Throughput units = table.definition.throughput.value_or(dynamodb::Throughput{});
    facts.push_back({"Provisioned read capacity units", std::to_string(units.reads), "", false});
    facts.push_back({"Provisioned write capacity units", std::to_string(units.writes), "", false});
  }
  facts.push_back({"Deletion protection", table.definition.deletion_protection ? "On" : "Off", "", false});
  facts.push_back({"Creation date", date_and_time(table.created), "", false});
  facts.push_back({"Amazon Resource Name (ARN)", table.arn, "", true});
  facts.push_back({"Table id", table.id, "", true});
  return facts;
}

std::vector<Pair> facts_of(const TableEncryption& encryption) {
  const EncryptionWords& words = words_of(encryption.choice);
  std::vector<Pair> facts = {{"Encryption type", words.label, joined({"now: ", words.today}), false}};
  if (encryption.key_arn.empty()) {
    facts.push_back({"KMS master key ARN", "Not applicable", "The key is not in your account", false});
  } else {
    facts.push_back({"KMS master key ARN", encryption.key_arn, encryption.key_name, true});
  }
  facts.push_back({"In DescribeTable", encryption.in_api, "", false});
  return facts;
}

}  // namespace

std::vector<std::string_view> table_names(const World& world, const TableQuery& query) {
  struct Entry {
    std::string text;
    std::int64_t number;
    std::string_view name;
  };
  std::vector<Entry> entries;
  for (const auto& [name, table] : world.tables.tables) {
    if (!is_listed(name, query.filter)) continue;
    entries.push_back({sort_text(world, table, query.order), sort_number(table, query.order), name});
  }
  if (query.order != TableOrder::Name) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return a.text != b.text ? a.text < b.text : a.number < b.number;
    });
  }
  if (query.descending) std::reverse(entries.begin(), entries.end());
  std::vector<std::string_view> names;
  for (const Entry& entry : entries) names.push_back(entry.name);
  return names;
}

bool is_listed(std::string_view name, std::string_view filter) {
  return filter.empty() || to_lower(name).find(to_lower(filter)) != std::string::npos;
}

TableRow table_row(const World& world, std::string_view name) {
  const Table* table = world.tables.find(name);
  KT_ASSERT(table != nullptr);
  const TableEncryption encryption = encryption_of(world, *table);
  return {table->name,
          table_status(shown_status(*table)),
          {encryption.is_changing ? Tone::InProgress : Tone::Success, encryption_cell(encryption)},
          encryption.key_name,
          key_id_of(encryption.key_arn),
          key_of(*table, "HASH"),
          key_of(*table, "RANGE"),
          capacity_of(*table),
          date_and_time(table->created)};
}

std::optional<TableOverview> table_overview(const World& world, std::string_view name) {
  const Table* table = world.tables.find(name);
  if (!table) return std::nullopt;
  TableOverview overview;
  overview.status = table_status(shown_status(*table));
  overview.facts = facts_of(*table);
  overview.encryption = encryption_of(world, *table);
  overview.encryption_facts = facts_of(overview.encryption);
  if (const std::optional<Instant>& since = table->key_loss.inaccessible_since) {
    overview.encryption_facts.push_back(
        {"InaccessibleEncryptionDateTime", date_and_time(*since), "When DynamoDB found out", false});
  }
  overview.lost_key = lost_key(world, *table);
  return overview;
}

Permission can_manage_encryption(const World& world, std::string_view name) {
  const Table* table = world.tables.find(name);
  if (!table) return {false, "The table does not exist"};
  if (table->status == dynamodb::TableStatus::Creating) return {false, "The table is being created"};
  if (table->status == dynamodb::TableStatus::Deleting) return {false, "The table is being deleted"};
  if (table->sse.change()) return {false, "The encryption of the table is being changed"};
  if (table->status == dynamodb::TableStatus::Updating) return {false, "The table is being updated"};
  if (table->status == dynamodb::TableStatus::Archiving) return {false, "The table is being archived"};
  if (table->status == dynamodb::TableStatus::Archived) return {false, "The table is archived"};
  return {};
}

Permission can_delete(const World& world, std::string_view name) {
  const Table* table = world.tables.find(name);
  if (!table) return {false, "The table does not exist"};
  if (table->status == dynamodb::TableStatus::Creating) return {false, "The table is being created"};
  if (table->status == dynamodb::TableStatus::Deleting) return {false, "The table is being deleted"};
  if (table->status == dynamodb::TableStatus::Updating) return {false, "The table is being updated"};
  if (table->status == dynamodb::TableStatus::Archiving) return {false, "The table is being archived"};
  if (table->definition.deletion_protection) return {false, "Deletion protection is on"};
  return {};
}

Permission can_delete_all(const World& world, const std::vector<std::string>& names) {
  if (names.empty()) return {false, "Select a table first"};
  for (const std::string& name : names) {
    const Permission permission = can_delete(world, name);
    if (permission.allowed) continue;
    return names.size() == 1 ? permission : Permission{false, joined({name, ": ", permission.reason})};
  }
  return {};
}

std::vector<std::string> consequences_of_delete(const World& world, std::string_view name) {
  const Table* table = world.tables.find(name);
  if (!table) return {};
  std::vector<std::string> lines = {
      joined({"The table, all its items and its indexes are gone for good. ", backups_of(world, name)})};
  const TableEncryption encryption = encryption_of(world, *table);
  if (encryption.choice == Encryption::AwsOwned) {
    lines.push_back("Its table key is destroyed. No key of your account is involved.");
  } else {
    lines.push_back(joined({"Its table key is destroyed, and DynamoDB gives up its grants on ", encryption.key_name,
                            ". The KMS key itself stays in your account."}));
  }
  return lines;
}

DeletionWords words_of_deletion(const World& world, const std::vector<std::string>& names) {
  KT_ASSERT(!names.empty());
  const std::string& first = names.front();
  if (names.size() == 1) {
    return {joined({"Delete table ", first}), consequences_of_delete(world, first), first, "Delete table",
            joined({"delete table ", first}), joined({"Deleting table ", first})};
  }
  const std::string tables = joined({std::to_string(names.size()), " tables"});
  return {joined({"Delete ", tables}),
          {joined({join(names, ", "), " are gone for good, with all their items and indexes."}),
           "Their table keys are destroyed. The KMS keys stay in your account."},
          "confirm",
          "Delete tables",
          joined({"delete ", tables}),
          joined({"Deleting ", tables})};
}

}  // namespace keyturn::views
