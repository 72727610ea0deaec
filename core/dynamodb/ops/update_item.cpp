// UpdateItem: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html (facts sheet 13)
#include "dynamodb/ops/item_answers.h"

namespace keyturn::dynamodb {

Result<Json> update_item(TableStore& tables, service::Context& context, const Json& params) {
  return write_one(tables, context, ItemWrite::Action::Update, params);
}

}  // namespace keyturn::dynamodb
