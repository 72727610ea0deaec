// The commands of the real CLI that no service model describes: `aws configure …` and `aws ddb …`. Each group is a
// table.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/attempt.h"
#include "cli/global_options.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

using Words = std::vector<std::string>;

struct Subcommand {
  std::string_view name;
  std::vector<std::string> positionals;  // all required
  std::vector<OptionRule> options;
  Attempt<int> (*run)(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments);
  std::string_view summary;
};

struct CommandGroup {
  std::string_view name;
  std::string_view summary;
  std::vector<Subcommand> subcommands;
  // What the group does with nothing behind it; null: it wants a subcommand.
  Attempt<int> (*run)(Surroundings& around, const GlobalOptions& global);
  std::vector<std::string_view> others = {};  // subcommands of the real CLI that are not simulated
};

const std::vector<CommandGroup>& command_groups();
const CommandGroup* find_command_group(std::string_view name);

Attempt<int> run_command_group(Surroundings& around, const GlobalOptions& global, const CommandGroup& group,
                               const Words& words);

}  // namespace keyturn::cli
