// The item operations of DynamoDB: their list, and what sets them apart from the control plane. They are data events,
// and they have a validation of their own (facts sheet 11.1, 13.1).
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dynamodb/table_store.h"
#include "model/service_model.h"
#include "service/service.h"

namespace keyturn::dynamodb {

std::span<const service::OperationEntry<TableStore>> item_operations();

bool is_item_operation(std::string_view operation);

// JSON types, then the table's name alone, then all other constraints in one message.
Result<void> validate_item_request(const model::ServiceModel& model, const model::Operation& operation,
                                   const Json& params);

// What a request needs permission for: an action on a table that it names. A transaction needs those of its parts.
struct ItemPermission {
  std::string action;  // "dynamodb:PutItem"
  std::string table;   // name or ARN
};
std::vector<ItemPermission> permissions_of(std::string_view operation, const Json& params);

}  // namespace keyturn::dynamodb
