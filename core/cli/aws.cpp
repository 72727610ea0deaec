#include "cli/aws.h"

#include <utility>

#include "base/text.h"
#include "cli/argument_parser.h"
#include "cli/catalog.h"
#include "cli/command_groups.h"
#include "cli/customize.h"
#include "cli/global_options.h"
#include "cli/help.h"
#include "cli/operation_command.h"
#include "cli/output/printer.h"
#include "cli/trace.h"

namespace keyturn::cli {

namespace {

// Looks for --profile and --debug before anything else and fails in its own words.
Attempt<void> first_pass(const std::vector<std::string>& words) {
  static const std::vector<OptionRule> rules = [] {
    OptionRule profile;
    profile.name = "--profile";
    profile.destination = "profile";
    OptionRule debug;
    debug.name = "--debug";
    debug.destination = "debug";
    debug.arity = Arity::Flag;
    return std::vector<OptionRule>{profile, debug};
  }();
  const Attempt<ParsedArguments> parsed = parse_known_arguments(rules, {}, words);
  if (parsed) return {};
  Failure failure = parsed.error();
  failure.usage = Usage::ShortAfter;
  return failure;
}

Attempt<int> run_service(Surroundings& around, const GlobalOptions& global, const model::ServiceModel& service,
                         const std::vector<std::string>& words) {
  const std::vector<std::string> operations = operation_choices(service);
  const std::vector<PositionalRule> positionals = {{"operation", false, &operations}};
  KT_TRY(const ParsedArguments parsed, parse_known_arguments({}, positionals, words));
  const std::string name = parsed.first("operation");
  if (name == "help") {
    const std::string_view remarks = around.help_texts.remarks(service.name(), "");
    return print_help(around, service_help(around.help_texts, service), remarks);
  }
  if (name == "wait") return run_wait(around, global, service, parsed.rest);
  const model::Operation* operation = find_operation(service, name);
  if (!operation) return command_not_simulated(joined({service.name(), " ", name}));
  return run_operation(around, global, service, *operation, parsed.rest);
}

Attempt<int> run(Surroundings& around, GlobalOptions& global, const std::vector<std::string>& words) {
  KT_CHECK(first_pass(words));
  static const std::vector<std::string> commands = command_choices();
  static const std::vector<PositionalRule> positionals = {{"command", false, &commands}};
  KT_TRY(const ParsedArguments parsed, parse_known_arguments(global_rules(), positionals, words));
  if (parsed.stopped) {
    around.print(std::string(kVersion) + "\n");
    around.note(kVersionNote);
    return 0;
  }
  if (parsed.has("cli-auto-prompt") && parsed.has("no-cli-auto-prompt")) {
    return parameter_error("Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the same time.");
  }
  KT_TRY(global, read_global_options(parsed));
  trace(around, global, "words", join(words, " "));
  const std::string command = parsed.first("command");
  if (command == "help") return run_help(around, parsed.rest);
  if (const model::ServiceModel* service = model::find_model(command)) {
    return run_service(around, global, *service, parsed.rest);
  }
  if (const CommandGroup* group = find_command_group(command))
    return run_command_group(around, global, *group, parsed.rest);
  return command_not_simulated(command);
}

void print_failure(Surroundings& around, const Failure& failure, const std::string& error_format) {
  const auto format = output_format(error_format);
  if (!format || failure.code.empty() || failure.usage != Usage::None) {
    return around.print_error(error_text(failure, error_format));
  }
  PrinterOptions options;
  options.format = *format;
  options.operation = "error";
  around.print_error(Printer(options).whole({{"Message", failure.message}, {"Code", failure.code}}).out);
}

}  // namespace

int run_aws(Surroundings& around, const std::vector<std::string>& words) {
  GlobalOptions global;
  const Attempt<int> status = run(around, global, words);
  if (!status) print_failure(around, status.error(), global.error_format);
  const int exit_status = status ? status.value() : status.error().exit_status;
  trace(around, global, "exit status", std::to_string(exit_status));
  return exit_status;
}

}  // namespace keyturn::cli
