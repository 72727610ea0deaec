#include "cli/ddb.h"

#include "base/text.h"
#include "cli/customize.h"

namespace keyturn::cli {

namespace {

// Only YAML can show what these commands print.
Attempt<void> check_output(const GlobalOptions& global) {
  if (global.output.empty() || global.output == "yaml") return {};
  return parameter_error(global.output + " output format is not supported for ddb commands");
}

}  // namespace

Attempt<int> ddb_put(Surroundings&, const GlobalOptions& global, const ParsedArguments&) {
  KT_CHECK(check_output(global));
  return command_not_simulated("ddb put");
}

Attempt<int> ddb_select(Surroundings&, const GlobalOptions& global, const ParsedArguments&) {
  KT_CHECK(check_output(global));
  return command_not_simulated("ddb select");
}

}  // namespace keyturn::cli
