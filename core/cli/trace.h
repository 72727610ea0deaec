// --debug: what each stage of a command makes of it, a line each. The real CLI logs its Python modules on stderr; what
// a learner wants to see is which request a command becomes and what is done with the answer, so these are remarks of
// Keyturn's own.
#pragma once
#include <string_view>

#include "cli/global_options.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

// "debug: request     {"TableName": "Music"}"; nothing without --debug.
void trace(Surroundings& around, const GlobalOptions& global, std::string_view stage, std::string_view what);

}  // namespace keyturn::cli
