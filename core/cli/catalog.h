// The names that can stand behind `aws` and behind a service, in the order in which the AWS CLI declares them. Of most
// services Keyturn knows the name only, for "maybe you meant" and completion.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/service_model.h"

namespace keyturn::cli {

// The commands of the real CLI (assets/cli/services.txt), without `help`.
const std::vector<std::string>& commands();

// What the AWS CLI adds to a service's operations, such as DynamoDB's wizard.
std::vector<std::string_view> commands_without_model(const model::ServiceModel& service);

// What the parsers accept: with `help`, and `wait` where the service has waiters.
std::vector<std::string> command_choices();
std::vector<std::string> operation_choices(const model::ServiceModel& service);

// By the name on the command line, "describe-table"; null when there is none.
const model::Operation* find_operation(const model::ServiceModel& service, std::string_view name);

// "table-exists", in the order in which `aws dynamodb wait` lists them.
std::vector<std::string> waiter_choices(const model::ServiceModel& service);
const model::Waiter* find_waiter(const model::ServiceModel& service, std::string_view name);

}  // namespace keyturn::cli
