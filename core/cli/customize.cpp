#include "cli/customize.h"

#include <array>

#include "base/text.h"
#include "cli/names.h"

namespace keyturn::cli {

namespace {

// The members that botocore's model marks with the context parameter ResourceArn, the first that an operation has.
constexpr std::array<std::string_view, 8> kResourceMembers = {"TableName",   "GlobalTableName", "BackupArn",
                                                              "ExportArn",   "ImportArn",       "TableArn",
                                                              "ResourceArn", "TargetTableName"};

}  // namespace

Attempt<void> check_endpoint_parameters(const model::ServiceModel& service, const model::Operation& operation,
                                        const Json& params) {
  if (service.name() != "dynamodb" || !operation.input || !params.is_object()) return {};
  for (const std::string_view name : kResourceMembers) {
    if (!operation.input->member(name)) continue;
    const auto found = params.find(std::string(name));
    if (found == params.end() || found->is_null() || found->is_string()) continue;
    return unexpected("Value (ResourceArn) is the wrong type. Must be <class 'str'>.");
  }
  return {};
}

Failure not_simulated(std::string_view service, std::string_view operation) {
  return unexpected(joined({"Keyturn does not simulate aws ", service, " ", kebab_case(operation),
                            ": its parameters were checked, and nothing was done."}));
}

Failure command_not_simulated(std::string_view command) {
  return unexpected(joined(
      {"Keyturn does not simulate aws ", command, ": it has DynamoDB, KMS and STS, with CloudTrail beside them."}));
}

}  // namespace keyturn::cli
