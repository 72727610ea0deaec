#include "cli/operation_command.h"

#include <optional>
#include <utility>

#include "base/text.h"
#include "cli/catalog.h"
#include "cli/defaults.h"
#include "cli/help.h"
#include "cli/names.h"
#include "cli/operation_arguments.h"
#include "cli/pagination.h"
#include "cli/skeleton.h"
#include "cli/trace.h"
#include "cli/waiter.h"

namespace keyturn::cli {

namespace {

constexpr int kWidthWithoutTerminal = 80;

// The printer for the answer; a format that does not exist is found out only after the request.
Attempt<Printer> printer_for(const Surroundings& around, const GlobalOptions& global, const std::string& title) {
  const std::string format = global.output.empty() ? default_output_format(around, global.profile) : global.output;
  PrinterOptions options;
  const std::optional<OutputFormat> known = output_format(format);
  if (!known) return unexpected("Unknown output type: " + format);
  options.format = *known;
  options.operation = title;
  options.query = global.query;
  options.width = around.terminal ? around.terminal->width : kWidthWithoutTerminal;
  options.color = global.color == "on" || (global.color == "auto" && around.terminal);
  return Printer(std::move(options));
}

// What --generate-cli-skeleton asks for of the input; nothing when it asks for something else.
std::optional<std::string> input_skeleton(const Surroundings& around, const model::ServiceModel& service,
                                          const model::Operation& operation, std::string_view kind) {
  if (kind == "input") return json_skeleton(operation);
  if (kind == "yaml-input") return yaml_skeleton(service, operation, around.help_texts);
  return std::nullopt;
}

void trace_command(Surroundings& around, const GlobalOptions& global, const model::ServiceModel& service,
                   const model::Operation& operation, const OperationArguments& arguments) {
  if (!global.debug) return;
  trace(around, global, "command", joined({service.metadata().value("serviceId", ""), " ", operation.name}));
  trace(around, global, "arguments", arguments.params.dump());
  if (global.query) trace(around, global, "query", global.query->text());
}

Attempt<int> finish(Surroundings& around, const GlobalOptions& global, std::string_view out,
                    const std::optional<std::string>& error) {
  trace(around, global, "output", joined({std::to_string(out.size()), " bytes"}));
  around.print(out);
  if (error) return unexpected(*error);
  return 0;
}

Attempt<int> call_once(Surroundings& around, const GlobalOptions& global, const ServiceCall& service_call,
                       const model::Operation& operation, const Json& params) {
  const CallResult result = service_call.call(params);
  if (!result.document) return ended_without_answer(around, result, operation, global);
  KT_TRY(const Printer printer, printer_for(around, global, operation.name));
  const Printed printed = printer.whole(*result.document);
  return finish(around, global, printed.out, printed.error);
}

Attempt<int> call_for_pages(Surroundings& around, const GlobalOptions& global, const ServiceCall& service_call,
                            const model::Operation& operation, const model::Paginator& paginator,
                            const OperationArguments& arguments) {
  // Unlike for other operations, a format that does not exist is found out before the first page is asked for.
  KT_TRY(const Printer printer, printer_for(around, global, operation.name));
  CallResult last;
  const FetchPage fetch = [&](const Json& params) {
    trace(around, global, "page", params.dump());
    last = service_call.call(params);
    return last.document;
  };
  const Paged paged = print_pages(paginator, arguments.params, arguments.paging, fetch, printer);
  if (paged.fetch_failed) {
    around.print(paged.out);
    return ended_without_answer(around, last, operation, global);
  }
  return finish(around, global, paged.out, paged.error);
}

// The answer that --generate-cli-skeleton output makes up. The real CLI validates it as if it were sent.
Attempt<int> print_made_up_answer(Surroundings& around, const GlobalOptions& global, const ServiceCall& service_call,
                                  const model::Operation& operation, const Json& params) {
  KT_CHECK(service_call.checked(params));
  KT_TRY(const Json answer, made_up_answer(operation));
  KT_TRY(const Printer printer, printer_for(around, global, operation.name));
  const Printed printed = printer.whole(answer);
  return finish(around, global, printed.out, printed.error);
}

}  // namespace

Attempt<int> ended_without_answer(Surroundings& around, const CallResult& result, const model::Operation& operation,
                                  const GlobalOptions& global) {
  if (result.failure) return *result.failure;
  const std::string format = global.error_format.empty()
                                 ? Configuration(around, global.profile).value("cli_error_format").value_or("")
                                 : global.error_format;
  around.print_error(fault_text(*result.fault, operation.name, format));
  return kExitService;
}

Attempt<int> run_operation(Surroundings& around, const GlobalOptions& global, const model::ServiceModel& service,
                           const model::Operation& operation, const std::vector<std::string>& words) {
  const OptionTable table = option_table(service, operation);
  KT_TRY(const OperationArguments arguments, read_operation_arguments(table, words, global.paginate, around));
  trace_command(around, global, service, operation, arguments);
  if (arguments.wants_help) return print_help(around, operation_help(around.help_texts, service, operation));
  if (const auto skeleton = input_skeleton(around, service, operation, arguments.skeleton)) {
    around.print(*skeleton);
    return 0;
  }
  KT_TRY(const ServiceCall service_call, ServiceCall::prepare(around, global, service, operation));
  if (arguments.skeleton == "output") {
    return print_made_up_answer(around, global, service_call, operation, arguments.params);
  }
  if (arguments.paginates) {
    return call_for_pages(around, global, service_call, operation, *table.paginator, arguments);
  }
  return call_once(around, global, service_call, operation, arguments.params);
}

Attempt<int> run_wait(Surroundings& around, const GlobalOptions& global, const model::ServiceModel& service,
                      const std::vector<std::string>& words) {
  if (words.empty()) {
    return parameter_error(joined(
        {"usage: aws [options] ", service.name(), " wait <subcommand> [parameters]\naws: [ERROR]: too few arguments"}));
  }
  if (words.size() == 1 && words.front() == "help") return print_help(around, wait_help(around.help_texts, service));
  const std::vector<std::string> waiters = waiter_choices(service);
  const std::vector<PositionalRule> positionals = {{"subcommand", false, &waiters}};
  KT_TRY(const ParsedArguments parsed, parse_known_arguments({}, positionals, words));
  const model::Waiter& waiter = *find_waiter(service, parsed.first("subcommand"));
  const model::Operation& operation = *service.operation(waiter.operation);
  KT_TRY(const OperationArguments arguments,
         read_operation_arguments(waiter_option_table(operation), parsed.rest, false, around));
  trace_command(around, global, service, operation, arguments);
  if (arguments.wants_help) return print_help(around, waiter_help(around.help_texts, service, waiter));
  if (const auto skeleton = input_skeleton(around, service, operation, arguments.skeleton)) {
    around.print(*skeleton);
    return 0;
  }
  KT_TRY(const ServiceCall service_call, ServiceCall::prepare(around, global, service, operation));
  KT_CHECK(wait_for(waiter, service_call, arguments.params, around.endpoint));
  return 0;
}

}  // namespace keyturn::cli
