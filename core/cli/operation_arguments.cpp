#include "cli/operation_arguments.h"

#include <algorithm>
#include <utility>

#include "cli/cli_input.h"
#include "cli/python_text.h"
#include "cli/values.h"

namespace keyturn::cli {

namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The exact tokens make every option optional; `--cli-input-json={…}` in one word does not.
bool input_comes_from_elsewhere(const std::vector<std::string>& words) {
  if (contains(words, "--cli-input-json") || contains(words, "--cli-input-yaml")) return true;
  const auto skeleton = std::find(words.begin(), words.end(), "--generate-cli-skeleton");
  if (skeleton == words.end()) return false;
  const auto form = std::next(skeleton);
  return form == words.end() || *form == "input" || *form == "yaml-input";
}

Attempt<ParsedArguments> parse(const OptionTable& table, const std::vector<std::string>& words) {
  static const std::vector<PositionalRule> positionals = {{"help", true, nullptr}};
  KT_TRY(ParsedArguments parsed,
         parse_known_arguments(table.rules(input_comes_from_elsewhere(words)), positionals, words));
  const std::string help = parsed.first("help");
  if (help != "help" && !help.empty()) parsed.rest.push_back(help);
  if (help != "help" && !parsed.rest.empty()) return unknown_options(parsed.rest);
  return parsed;
}

PagingOptions paging_options(const ParsedArguments& parsed) {
  PagingOptions paging;
  if (parsed.has("starting-token")) paging.starting_token = parsed.first("starting-token");
  if (parsed.has("page-size")) paging.page_size = python_int(parsed.first("page-size"));
  if (parsed.has("max-items")) paging.max_items = python_int(parsed.first("max-items"));
  return paging;
}

bool has_paging_member(const model::Paginator& paginator, const Json& params) {
  const bool has_token = std::any_of(paginator.input_token.begin(), paginator.input_token.end(),
                                     [&](const std::string& token) { return params.contains(token); });
  return has_token || (!paginator.limit_key.empty() && params.contains(paginator.limit_key));
}

// Any paging member of the API itself switches automatic paging off.
bool has_paging_member(const OptionTable& table, const ParsedArguments& parsed) {
  return std::any_of(table.options.begin(), table.options.end(),
                     [&](const Option& o) { return o.hidden && parsed.has(o.destination); });
}

Json paging_config(const PagingOptions& paging) {
  Json config = Json::object();
  if (paging.starting_token) config["StartingToken"] = *paging.starting_token;
  if (paging.page_size) config["PageSize"] = *paging.page_size;
  if (paging.max_items) config["MaxItems"] = *paging.max_items;
  return config;
}

}  // namespace

Attempt<OperationArguments> read_operation_arguments(const OptionTable& table, const std::vector<std::string>& words,
                                                     bool paginates, Surroundings& around) {
  OperationArguments arguments;
  if (words.size() == 1 && words.front() == "help") {
    arguments.wants_help = true;
    return arguments;
  }
  KT_TRY(const ParsedArguments parsed, parse(table, words));
  if (parsed.first("help") == "help") {
    arguments.wants_help = true;
    return arguments;
  }
  arguments.paginates = table.paginator && paginates && !has_paging_member(table, parsed);
  arguments.skeleton = parsed.first("generate-cli-skeleton");
  if (table.paginator) {
    arguments.paging = paging_options(parsed);
    const std::string conflict = arguments.paginates ? std::string() : paging_conflict(arguments.paging);
    if (!conflict.empty()) return parameter_error(conflict);
  }
  for (const Option& option : table.options) {
    if (!option.shape || option.negative || !parsed.has(option.destination)) continue;
    if (option.is_flag()) {
      arguments.params[option.destination] = parsed.first(option.destination) == "true";
    } else if (option.destination.find('-') == std::string::npos) {
      KT_TRY(arguments.params[option.destination],
             option_value(option, parsed.values.find(option.destination)->second, around));
    }
  }
  around.print_error(paging_warning(arguments.paging));
  KT_TRY(const Json input, read_cli_input(parsed, around));
  for (const auto& [member, value] : input.items()) {
    if (!arguments.params.contains(member)) arguments.params[member] = value;
  }
  if (arguments.paginates && has_paging_member(*table.paginator, arguments.params)) {
    arguments.paginates = false;
    // What was meant for the paginator goes to the operation then, which does not know it.
    const Json config = paging_config(arguments.paging);
    if (!config.empty()) arguments.params["PaginationConfig"] = config;
  }
  return arguments;
}

}  // namespace keyturn::cli
