// PutItem: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html (facts sheet 13)
#include "dynamodb/ops/item_answers.h"

namespace keyturn::dynamodb {

Result<Json> put_item(TableStore& tables, service::Context& context, const Json& params) {
  return write_one(tables, context, ItemWrite::Action::Put, params);
}

}  // namespace keyturn::dynamodb
