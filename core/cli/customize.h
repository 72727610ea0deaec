// Where a real command departs from what the models say, each with the behaviour that it imitates, and what Keyturn
// says of commands that it does not simulate. Everything else in the CLI is derived.
#pragma once
#include <string>
#include <string_view>

#include "base/json.h"
#include "cli/attempt.h"
#include "model/service_model.h"

namespace keyturn::cli {

// As the AWS CLI prints it whose answers Keyturn's are compared with; scripts look for the first word. Python and the
// system are those of the machine that it ran on.
constexpr std::string_view kVersion = "aws-cli/2.38.1 Python/3.14.10 Linux/6.18.44-fc-v769 source/x86_64.debian.12";
constexpr std::string_view kVersionNote = "This is Keyturn: it answers as that version of the AWS CLI does.\n";

// DynamoDB's endpoint rules look at the table's name or ARN before the parameters are validated, so that a name that is
// no text ends in their words (facts sheet aws-cli.md, end of 2.4).
Attempt<void> check_endpoint_parameters(const model::ServiceModel& service, const model::Operation& operation,
                                        const Json& params);

// An operation that the simulated services do not answer.
Failure not_simulated(std::string_view service, std::string_view operation);

// A command of the real CLI that Keyturn has no model of.
Failure command_not_simulated(std::string_view command);

}  // namespace keyturn::cli
