// The AWS CLI command that makes the same request as a console action. Derived from the service's model: nothing is
// written per operation. The CLI reading it back yields the same request (tests/views/cli_twin_test.cpp).
#pragma once
#include <string>
#include <string_view>

#include "base/json.h"

namespace keyturn::views {

// One line, options in the order of `params`, quoted for a POSIX shell:
// aws dynamodb update-table --table-name Music --sse-specification Enabled=false
std::string aws_command(std::string_view service, std::string_view operation, const Json& params);

// `command` over several lines that end in a backslash, an option a line, as the AWS guides print it. Words in quotes
// are left whole.
std::string folded(std::string_view command);

}  // namespace keyturn::views
