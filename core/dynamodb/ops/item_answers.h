// What PutItem, DeleteItem and UpdateItem have in common: one write, and the answer that ReturnValues,
// ReturnConsumedCapacity and ReturnItemCollectionMetrics ask for.
#pragma once
#include "dynamodb/item_write.h"
#include "dynamodb/ops/operations.h"

namespace keyturn::dynamodb {

Result<Json> write_one(TableStore& tables, service::Context& context, ItemWrite::Action action, const Json& params);

}  // namespace keyturn::dynamodb
