// TransactGetItems: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html
#include "dynamodb/consumed_capacity.h"
#include "dynamodb/item_errors.h"
#include "dynamodb/item_expressions.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "items/attribute_json.h"
#include "items/size.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;

struct Get {
  Item key;
  Expressions expressions;
  Table* table = nullptr;
};

Result<Get> read_get(TableStore& tables, const Json& params) {
  Get get;
  KT_TRY(get.key, read_item(member(params, "Key")));
  KT_TRY(get.expressions, read_expressions(params));
  KT_TRY(get.table, find_for_items(tables, text_of(params, "TableName")));
  return get;
}

Json reason_of(const Result<void>& checked) {
  if (checked.ok()) return {{"Code", "None"}};
  return {{"Code", "ValidationError"}, {"Message", checked.error().message}};
}

Result<void> check_keys(const std::vector<Get>& gets) {
  Json reasons = Json::array();
  bool is_cancelled = false;
  for (const Get& get : gets) {
    const Result<void> checked = check_key(*get.table, get.key);
    is_cancelled |= !checked.ok();
    reasons.push_back(reason_of(checked));
  }
  if (is_cancelled) return errors::transaction_cancelled(reasons);
  return {};
}

}  // namespace

Result<Json> transact_get_items(TableStore& tables, service::Context& context, const Json& params) {
  std::vector<Get> gets;
  for (const Json& item : member(params, "TransactItems")) {
    KT_TRY(Get get, read_get(tables, member(item, "Get")));
    gets.push_back(std::move(get));
  }
  KT_CHECK(check_keys(gets));
  std::map<const Table*, ItemAccess> opened;
  for (const Get& get : gets) {
    if (opened.count(get.table) > 0) continue;
    KT_TRY(ItemAccess access, ItemAccess::open(context, tables, *get.table));
    opened.emplace(get.table, std::move(access));
  }
  Json answer = {{"Responses", Json::array()}};
  std::map<std::string, ConsumedCapacity> capacities;
  for (const Get& get : gets) {
    KT_TRY(const std::optional<Item> found, find_item(opened.at(get.table), *get.table, get.key));
    Json response = Json::object();
    const auto& projection = get.expressions.projection;
    if (found) response["Item"] = items::to_json(projection ? items::project(*found, *projection) : *found);
    answer["Responses"].push_back(std::move(response));
    const std::string& name = get.table->name;
    ConsumedCapacity& capacity = capacities.try_emplace(name, name, ConsumedCapacity::Kind::TransactRead).first->second;
    capacity.add_read(found ? items::size_of(*found) : 0, Consistency::Strong);
  }
  add_capacities(answer, params, capacities);
  return answer;
}

}  // namespace keyturn::dynamodb
