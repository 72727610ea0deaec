// What can stand behind an option: Regions, values of enumerations, names that exist in the account, and inside
// shorthand the members of a structure and their values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/argument_parser.h"
#include "cli/endpoint.h"
#include "cli/help/texts.h"
#include "cli/option_table.h"
#include "cli/session.h"

namespace keyturn::cli {

// What there is to know of values: names in the account, and what the service's models document.
struct ValueSources {
  const Endpoint& endpoint;
  const HelpTexts& texts;
  std::string_view service;
};

// `option` is null for the AWS CLI's own options. `fragment` is what stands there already.
std::vector<Suggestion> value_suggestions(const ValueSources& sources, const OptionRule& rule, const Option* option,
                                          std::string_view fragment);

// How a value of it is written: "AttributeName=string,AttributeType=string ...", "PROVISIONED|PAY_PER_REQUEST",
// "string".
std::string value_form(const OptionRule& rule, const Option* option);

// "required, list: The key attributes of the table."; how it is written where nothing is documented.
std::string option_summary(const Option& option, std::string_view documentation);

}  // namespace keyturn::cli
