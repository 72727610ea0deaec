// GetItem: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html (facts sheet 13)
#include "dynamodb/consumed_capacity.h"
#include "dynamodb/item_expressions.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "items/attribute_json.h"
#include "items/size.h"

namespace keyturn::dynamodb {

Result<Json> get_item(TableStore& tables, service::Context& context, const Json& params) {
  KT_CHECK(check_styles("GetItem", params));
  KT_TRY(const items::Item key, read_item(member(params, "Key")));
  KT_TRY(const Expressions expressions, read_expressions(params));
  KT_TRY(Table* const table, find_for_items(tables, text_of(params, "TableName")));
  KT_CHECK(check_key(*table, key));
  KT_TRY(const ItemAccess access, ItemAccess::open(context, tables, *table));
  KT_TRY(const std::optional<items::Item> found, find_item(access, *table, key));

  Json answer = Json::object();
  if (found) {
    answer["Item"] = items::to_json(expressions.projection ? items::project(*found, *expressions.projection) : *found);
  }
  ConsumedCapacity capacity(table->name);
  capacity.add_read(found ? items::size_of(*found) : 0,
                    member(params, "ConsistentRead") == true ? Consistency::Strong : Consistency::Eventual);
  add_capacity(answer, params, capacity);
  return answer;
}

}  // namespace keyturn::dynamodb
