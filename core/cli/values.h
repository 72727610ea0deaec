// What the words behind an option mean: a file's content, shorthand, JSON, a list of words, a number or the text itself
// (facts sheet aws-cli.md, 2.1).
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "cli/attempt.h"
#include "cli/option_table.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

Attempt<Json> option_value(const Option& option, const std::vector<std::string>& words, const Surroundings& around);

}  // namespace keyturn::cli
