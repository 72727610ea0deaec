// BatchGetItem: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html (facts sheet 13.4)
#include <algorithm>

#include "dynamodb/consumed_capacity.h"
#include "dynamodb/item_errors.h"
#include "dynamodb/item_expressions.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "items/attribute_json.h"
#include "items/size.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;

// What is asked of one table.
struct TableReads {
  std::string name;  // as given
  std::vector<Item> keys;
  Expressions expressions;
  Consistency consistency = Consistency::Eventual;
  Table* table = nullptr;
};

Result<TableReads> read_table(const std::string& name, const Json& params) {
  KT_CHECK(check_styles("GetItem", params));
  TableReads reads;
  reads.name = name;
  for (const Json& json : member(params, "Keys")) {
    KT_TRY(Item key, read_item(json));
    if (std::find(reads.keys.begin(), reads.keys.end(), key) != reads.keys.end()) return errors::duplicate_keys();
    reads.keys.push_back(std::move(key));
  }
  KT_TRY(reads.expressions, read_expressions(params));
  if (member(params, "ConsistentRead") == true) reads.consistency = Consistency::Strong;
  return reads;
}

Result<std::vector<TableReads>> read_request(const Json& params) {
  std::vector<TableReads> result;
  std::size_t count = 0;
  for (const auto& [name, wanted] : member(params, "RequestItems").items()) {
    KT_TRY(TableReads reads, read_table(name, wanted));
    count += reads.keys.size();
    if (count > kBatchReads) return errors::too_many_items("BatchGetItem");
    result.push_back(std::move(reads));
  }
  return result;
}

// Reads until the answer is as large as one may be; what is left is unprocessed.
class Answer {
 public:
  Result<void> read(const ItemAccess& access, const TableReads& reads, const Json& wanted) {
    ConsumedCapacity& capacity = capacities_.try_emplace(reads.table->name, reads.table->name).first->second;
    Json& responses = body_["Responses"][reads.table->name];
    responses = Json::array();
    for (std::size_t i = 0; i < reads.keys.size(); ++i) {
      KT_TRY(const std::optional<Item> found, find_item(access, *reads.table, reads.keys[i]));
      const std::size_t size = found ? items::size_of(*found) : 0;
      if (bytes_ + size > kBatchReadBytes) {
        leave(reads, wanted, i);
        return {};
      }
      bytes_ += size;
      capacity.add_read(size, reads.consistency);
      const auto& projection = reads.expressions.projection;
      if (found) responses.push_back(items::to_json(projection ? items::project(*found, *projection) : *found));
    }
    return {};
  }

  Json finished(const Json& params) {
    add_capacities(body_, params, capacities_);
    return std::move(body_);
  }

 private:
  void leave(const TableReads& reads, const Json& wanted, std::size_t first) {
    Json rest = wanted;
    rest["Keys"] = Json::array();
    for (std::size_t i = first; i < reads.keys.size(); ++i) rest["Keys"].push_back(items::to_json(reads.keys[i]));
    body_["UnprocessedKeys"][reads.name] = std::move(rest);
  }

  Json body_ = {{"Responses", Json::object()}, {"UnprocessedKeys", Json::object()}};
  std::map<std::string, ConsumedCapacity> capacities_;
  std::size_t bytes_ = 0;
};

}  // namespace

Result<Json> batch_get_item(TableStore& tables, service::Context& context, const Json& params) {
  KT_TRY(std::vector<TableReads> request, read_request(params));
  for (TableReads& reads : request) {
    KT_TRY(reads.table, find_for_items(tables, reads.name));
    for (const Item& key : reads.keys) KT_CHECK(check_key(*reads.table, key));
  }
  Answer answer;
  for (const TableReads& reads : request) {
    KT_TRY(const ItemAccess access, ItemAccess::open(context, tables, *reads.table));
    KT_CHECK(answer.read(access, reads, member(params, "RequestItems").at(reads.name)));
  }
  return answer.finished(params);
}

}  // namespace keyturn::dynamodb
