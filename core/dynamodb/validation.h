// The shape constraints that DynamoDB enforces (facts sheet 1.1, 2.1, 2.2): the model's, and where the service differs
// from its published model, the service's.
#pragma once
#include "base/result.h"
#include "model/service_model.h"

namespace keyturn::dynamodb {

// JSON types, then the presence of TableName, then all constraints in one message.
Result<void> validate_request(const model::ServiceModel& model, const model::Operation& operation, const Json& params);

}  // namespace keyturn::dynamodb
