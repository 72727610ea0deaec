#include "views/indexes.h"

#include <algorithm>

#include "base/text.h"
#include "dynamodb/describe.h"
#include "dynamodb/limits.h"
#include "views/form_rules.h"
#include "views/item_keys.h"

namespace keyturn::views {
namespace {

std::string keys_of(const dynamodb::Table& table, const std::string& index) {
  std::vector<std::string> words;
  for (const KeyPart& part : key_parts(table, index)) {
    const std::string& type = key_type_labels()[static_cast<std::size_t>(key_type_of(part.type))];
    words.push_back(joined({part.name, " (", type, ")"}));
  }
  return join(words, ", ");
}

std::string projection_of(const Json& index) {
  const Json& projection = index["Projection"];
  const std::string type = projection["ProjectionType"];
  if (!projection.contains("NonKeyAttributes")) return type;
  std::vector<std::string> names;
  for (const Json& name : projection["NonKeyAttributes"]) names.push_back(name);
  return joined({type, ": ", join(names, ", ")});
}

std::string units_of(const dynamodb::Table& table, const Json& index) {
  if (table.is_on_demand()) return "On-demand";
  if (!index.contains("ProvisionedThroughput")) return "The table's";
  const Json& units = index["ProvisionedThroughput"];
  return joined({units["ReadCapacityUnits"].dump(), " read, ", units["WriteCapacityUnits"].dump(), " write"});
}

Status status_of(const Json& index, const Status& of_table) {
  if (!index.contains("IndexStatus")) return of_table;
  Status status = table_status(index["IndexStatus"]);
  if (index.value("Backfilling", false)) status.word += ", backfilling";
  return status;
}

Permission can_change_indexes(const dynamodb::Table& table) {
  if (table.index_change) return {false, joined({"The index ", table.index_change->index, " is being changed"})};
  switch (table.status) {
    case dynamodb::TableStatus::Creating: return {false, "The table is being created"};
    case dynamodb::TableStatus::Deleting: return {false, "The table is being deleted"};
    case dynamodb::TableStatus::Updating: return {false, "The table is being updated"};
    case dynamodb::TableStatus::Archiving: return {false, "The table is being archived"};
    case dynamodb::TableStatus::Archived: return {false, "The table is archived"};
    default: return {};
  }
}

}  // namespace

std::vector<IndexRow> index_rows(const dynamodb::Table& table, Instant now) {
  std::vector<IndexRow> rows;
  const Json shown = dynamodb::describe(table, now);
  const Status of_table = table_status(std::string(dynamodb::name_of(table.status)));
  for (const char* const type : {"Global", "Local"}) {
    const std::string member = joined({type, "SecondaryIndexes"});
    if (!shown.contains(member)) continue;
    for (const Json& index : shown[member]) {
      const std::string name = index["IndexName"];
      rows.push_back({name, type, status_of(index, of_table), keys_of(table, name), projection_of(index),
                      units_of(table, index),
                      joined({index["ItemCount"].dump(), " items, ", index["IndexSizeBytes"].dump(), " bytes"})});
    }
  }
  return rows;
}

Permission can_create_index(const dynamodb::Table& table) {
  if (table.definition.global_indexes.size() >= dynamodb::kGlobalIndexes) {
    return {false, "A table has 20 global secondary indexes at most"};
  }
  return can_change_indexes(table);
}

Permission can_delete_index(const dynamodb::Table& table, const std::string& index) {
  const auto& locals = table.definition.local_indexes;
  const bool is_local = std::any_of(locals.begin(), locals.end(), [&](const auto& one) { return one.name == index; });
  return is_local ? Permission{false, "A local secondary index stays as long as its table"} : can_change_indexes(table);
}

std::vector<std::string> consequences_of_deleting_index(const std::string& table, const std::string& index) {
  return {joined({"Queries of ", index, " fail from now on. The items of ", table, " stay."}),
          "Its data key is destroyed with it. Made again, it is filled anew from the table."};
}

}  // namespace keyturn::views
