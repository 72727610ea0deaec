#include "cli/command_groups.h"

#include <algorithm>

#include "base/text.h"
#include "cli/configure.h"
#include "cli/customize.h"
#include "cli/ddb.h"
#include "cli/help.h"
#include "cli/help/group_pages.h"

namespace keyturn::cli {

namespace {

OptionRule option(std::string name, Arity arity = Arity::One) {
  OptionRule rule;
  rule.destination = name;
  rule.name = "--" + std::move(name);
  rule.arity = arity;
  rule.constant = "true";
  return rule;
}

OptionRule choice(std::string name, std::vector<std::string> choices) {
  OptionRule rule = option(std::move(name));
  rule.choices = std::move(choices);
  return rule;
}

OptionRule negated(std::string name, std::string destination) {
  OptionRule rule = option(std::move(name), Arity::Flag);
  rule.destination = std::move(destination);
  rule.constant = "false";
  return rule;
}

std::vector<OptionRule> select_options() {
  return {option("index-name"),
          option("projection", Arity::Some),
          option("filter", Arity::Some),
          option("key-condition", Arity::Some),
          choice("attributes", {"ALL", "ALL_PROJECTED", "COUNT"}),
          option("consistent-read", Arity::Flag),
          negated("no-consistent-read", "consistent-read"),
          option("return-consumed-capacity", Arity::Flag),
          negated("no-return-consumed-capacity", "return-consumed-capacity"),
          option("starting-token"),
          option("max-items"),
          option("page-size")};
}

Attempt<int> run_subcommand(Surroundings& around, const GlobalOptions& global, const CommandGroup& group,
                            const Subcommand& subcommand, const Words& words) {
  if (words.size() == 1 && words.front() == "help") {
    return print_help(around, subcommand_help(around.help_texts, group, subcommand));
  }
  std::vector<PositionalRule> positionals;
  for (const std::string& name : subcommand.positionals) positionals.push_back({name, false, nullptr});
  KT_TRY(const ParsedArguments parsed, parse_known_arguments(subcommand.options, positionals, words));
  if (!parsed.rest.empty()) return parameter_error("Unknown options: " + join(parsed.rest, ","));
  return subcommand.run(around, global, parsed);
}

}  // namespace

const std::vector<CommandGroup>& command_groups() {
  static const std::vector<CommandGroup> groups = {
      {"configure",
       "Configure AWS CLI options: the profiles, credentials and settings in ~/.aws/config and ~/.aws/credentials of "
       "this "
       "terminal's own small home folder.",
       {{"list",
         {},
         {},
         configure_list,
         "Shows which profile, credentials and Region apply, and where each comes from."},
        {"get", {"varname"}, {}, configure_get, "Prints a value from the configuration files."},
        {"set", {"varname", "value"}, {}, configure_set, "Writes a value into the configuration files."},
        {"list-profiles", {}, {}, configure_list_profiles, "Lists the profiles."},
        {"export-credentials", {}, {}, configure_export_credentials, "Prints the credentials that apply, as JSON."}},
       configure_by_asking,
       {"add-model", "agent-toolkit", "import", "mfa-login", "sso", "sso-session"}},
      {"ddb",
       "High level DynamoDB commands.",
       {{"select", {"table_name"}, select_options(), ddb_select, "Searches a table or index."},
        {"put",
         {"table_name", "items"},
         {option("condition", Arity::Some)},
         ddb_put,
         "Puts one or more items, written in YAML, into a table."}},
       nullptr},
  };
  return groups;
}

const CommandGroup* find_command_group(std::string_view name) {
  const auto& groups = command_groups();
  const auto found = std::find_if(groups.begin(), groups.end(), [&](const CommandGroup& g) { return g.name == name; });
  return found == groups.end() ? nullptr : &*found;
}

Attempt<int> run_command_group(Surroundings& around, const GlobalOptions& global, const CommandGroup& group,
                               const Words& words) {
  if (words.size() == 1 && words.front() == "help") return print_help(around, group_help(around.help_texts, group));
  std::vector<std::string> names;
  for (const Subcommand& subcommand : group.subcommands) names.emplace_back(subcommand.name);
  const std::size_t simulated = names.size();
  names.insert(names.end(), group.others.begin(), group.others.end());
  if (!words.empty()) {
    const auto chosen = std::find(names.begin(), names.end(), words.front());
    const auto index = static_cast<std::size_t>(chosen - names.begin());
    if (index >= simulated && chosen != names.end())
      return command_not_simulated(joined({group.name, " ", words.front()}));
    if (index < simulated) {
      const auto& subcommand = group.subcommands[index];
      return run_subcommand(around, global, group, subcommand, Words(words.begin() + 1, words.end()));
    }
  }
  const std::vector<PositionalRule> positionals = {{"subcommand", true, &names}};
  KT_TRY(const ParsedArguments parsed, parse_known_arguments({}, positionals, words));
  if (!parsed.rest.empty()) return parameter_error("Unknown options: " + join(parsed.rest, ","));
  if (group.run) return group.run(around, global);
  return parameter_error(
      joined({"usage: aws [options] ", group.name, " <subcommand> [parameters]\naws: [ERROR]: too few arguments"}));
}

}  // namespace keyturn::cli
