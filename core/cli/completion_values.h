// What can stand behind an option: Regions, values of enumerations, names that exist in the account, and inside
// shorthand the members of a structure and their values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/endpoint.h"
#include "cli/option_table.h"
#include "cli/session.h"

namespace keyturn::cli {

// `option` is null for the AWS CLI's own options. `fragment` is what stands there already.
std::vector<Suggestion> value_suggestions(const Endpoint& endpoint, std::string_view name, const Option* option,
                                          const std::vector<std::string>& choices, std::string_view fragment);

// "list of structures: AttributeName=string,AttributeType=string ..."
std::string option_summary(const Option& option);

}  // namespace keyturn::cli
