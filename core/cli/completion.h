// What Tab offers: what aws_completer does (facts sheet aws-cli.md, section 8), and beyond it the values of
// enumerations, names that exist in the account, the members of shorthand, files and the terminal's own commands.
#pragma once
#include <string_view>

#include "cli/session.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

// `line` ends at the cursor.
Completion complete_line(const Surroundings& around, std::string_view line);

// How the value is written that the option before the cursor takes and does not have yet:
// "AttributeName=string,AttributeType=string ...", "json|text|table|…". Empty when nothing is missing.
std::string awaited_value(const Surroundings& around, std::string_view line);

}  // namespace keyturn::cli
