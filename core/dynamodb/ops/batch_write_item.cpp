// BatchWriteItem: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html (facts sheet
// 13.4). Everything is checked before the first item is written.
#include <algorithm>

#include "dynamodb/consumed_capacity.h"
#include "dynamodb/item_errors.h"
#include "dynamodb/item_write.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;

struct TableWrites {
  std::string name;  // as given
  std::vector<ItemWrite> writes;
  Table* table = nullptr;
};

Result<ItemWrite> read_one(const Json& request) {
  const bool puts = has(request, "PutRequest");
  if (puts == has(request, "DeleteRequest")) return errors::write_needs_one_request();
  if (puts) return read_write(ItemWrite::Action::Put, member(request, "PutRequest"));
  return read_write(ItemWrite::Action::Delete, member(request, "DeleteRequest"));
}

Result<std::vector<TableWrites>> read_request(const Json& params) {
  std::vector<TableWrites> result;
  std::size_t count = 0;
  for (const auto& [name, requests] : member(params, "RequestItems").items()) {
    TableWrites writes;
    writes.name = name;
    for (const Json& request : requests) {
      KT_TRY(ItemWrite one, read_one(request));
      if (++count > kBatchWrites) return errors::too_many_items("BatchWriteItem");
      writes.writes.push_back(std::move(one));
    }
    result.push_back(std::move(writes));
  }
  return result;
}

Result<void> check_keys(const TableWrites& writes) {
  std::vector<Item> keys;
  for (const ItemWrite& write : writes.writes) {
    KT_CHECK(check_write(*writes.table, write));
    Item key = key_of(*writes.table, write.item);
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) return errors::duplicate_keys();
    keys.push_back(std::move(key));
  }
  return {};
}

void add_metrics(Json& answer, const Table& table, const Item& item) {
  Json metrics = item_collection_metrics(table, item);
  if (!metrics.is_null()) answer["ItemCollectionMetrics"][table.name].push_back(std::move(metrics));
}

}  // namespace

Result<Json> batch_write_item(TableStore& tables, service::Context& context, const Json& params) {
  KT_TRY(std::vector<TableWrites> request, read_request(params));
  for (TableWrites& writes : request) {
    KT_TRY(writes.table, find_for_items(tables, writes.name));
    KT_CHECK(check_keys(writes));
  }
  std::vector<ItemAccess> opened;
  for (const TableWrites& writes : request) {
    KT_TRY(ItemAccess access, ItemAccess::open(context, tables, *writes.table));
    opened.push_back(std::move(access));
  }
  Json answer = {{"UnprocessedItems", Json::object()}};
  std::map<std::string, ConsumedCapacity> capacities;
  for (std::size_t i = 0; i < request.size(); ++i) {
    Table& table = *request[i].table;
    ConsumedCapacity& capacity = capacities.try_emplace(table.name, table.name).first->second;
    for (const ItemWrite& write : request[i].writes) {
      KT_TRY(const WriteOutcome outcome, carry_out(opened[i], table, context.ground, write));
      capacity.add_write(outcome.before, outcome.after);
      capacity.add_index_writes(outcome.indexes);
      if (text_of(params, "ReturnItemCollectionMetrics") == "SIZE") add_metrics(answer, table, write.item);
    }
  }
  add_capacities(answer, params, capacities);
  return answer;
}

}  // namespace keyturn::dynamodb
