// `aws dynamodb wait table-exists`: asks again and again until the model's acceptors decide (facts sheet aws-cli.md,
// section 6). Between two polls simulated time passes.
#pragma once
#include "base/json.h"
#include "cli/attempt.h"
#include "cli/endpoint.h"
#include "cli/service_call.h"
#include "model/service_model.h"

namespace keyturn::cli {

Attempt<void> wait_for(const model::Waiter& waiter, const ServiceCall& service_call, const Json& params,
                       Endpoint& endpoint);

}  // namespace keyturn::cli
