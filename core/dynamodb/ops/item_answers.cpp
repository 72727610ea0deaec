#include "dynamodb/ops/item_answers.h"

#include "dynamodb/consumed_capacity.h"
#include "dynamodb/members.h"
#include "items/attribute_json.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;

// The member Attributes; nothing when there is none.
std::optional<Item> returned(std::string_view wanted, const ItemWrite& write, const WriteOutcome& outcome) {
  if (wanted == "ALL_OLD") return outcome.before;
  if (wanted == "ALL_NEW") return outcome.after;
  if (!write.update) return std::nullopt;
  const std::optional<Item>& from = wanted == "UPDATED_OLD" ? outcome.before : outcome.after;
  if ((wanted != "UPDATED_OLD" && wanted != "UPDATED_NEW") || !from) return std::nullopt;
  Item parts = items::project(*from, items::paths_of(*write.update));
  if (parts.empty()) return std::nullopt;
  return parts;
}

}  // namespace

Result<Json> write_one(TableStore& tables, service::Context& context, ItemWrite::Action action, const Json& params) {
  KT_TRY(const ItemWrite write, read_write(action, params));
  KT_TRY(Table* const table, find_for_items(tables, text_of(params, "TableName")));
  KT_CHECK(check_write(*table, write));
  KT_TRY(const ItemAccess access, ItemAccess::open(context, tables, *table));
  KT_TRY(const WriteOutcome outcome, carry_out(access, *table, context.ground, write));

  Json answer = Json::object();
  const std::optional<Item> attributes = returned(text_of(params, "ReturnValues"), write, outcome);
  if (attributes) answer["Attributes"] = items::to_json(*attributes);
  ConsumedCapacity capacity(table->name);
  capacity.add_write(outcome.before, outcome.after);
  capacity.add_index_writes(outcome.indexes);
  add_capacity(answer, params, capacity);
  if (text_of(params, "ReturnItemCollectionMetrics") == "SIZE") {
    Json metrics = item_collection_metrics(*table, write.item);
    if (!metrics.is_null()) answer["ItemCollectionMetrics"] = std::move(metrics);
  }
  return answer;
}

}  // namespace keyturn::dynamodb
