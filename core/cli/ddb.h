// `aws ddb put` and `aws ddb select`, the AWS CLI's high-level DynamoDB commands (facts sheet aws-cli.md, section 9).
#pragma once
#include "cli/argument_parser.h"
#include "cli/attempt.h"
#include "cli/global_options.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

Attempt<int> ddb_put(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments);
Attempt<int> ddb_select(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments);

}  // namespace keyturn::cli
