// `aws configure` and its subcommands over the virtual home (facts sheet aws-cli.md, section 10).
#pragma once
#include "cli/argument_parser.h"
#include "cli/attempt.h"
#include "cli/global_options.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

Attempt<int> configure_by_asking(Surroundings& around, const GlobalOptions& global);
Attempt<int> configure_list(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments);
Attempt<int> configure_get(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments);
Attempt<int> configure_set(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments);
Attempt<int> configure_list_profiles(Surroundings& around, const GlobalOptions& global,
                                     const ParsedArguments& arguments);
Attempt<int> configure_export_credentials(Surroundings& around, const GlobalOptions& global,
                                          const ParsedArguments& arguments);

}  // namespace keyturn::cli
