#include "cli/failure.h"

#include <utility>

#include "base/text.h"
#include "cli/did_you_mean.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

constexpr std::string_view kUsage =
    "usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\n"
    "To see help text, you can run:\n"
    "\n"
    "  aws help\n"
    "  aws <command> help\n"
    "  aws <command> <subcommand> help\n";

constexpr std::string_view kFirstPassUsage = "usage: aws [--profile PROFILE] [--debug]\n";

}  // namespace

Failure parameter_error(std::string message) {
  return {kExitUsage, "ParamValidation", std::move(message), Usage::None};
}

Failure parser_error(std::string message) { return {kExitUsage, "ParamValidation", std::move(message), Usage::After}; }

Failure unknown_options(const std::vector<std::string>& options) {
  return {kExitUsage, "", "Unknown options: " + join(options, ", "), Usage::Before};
}

Failure configuration_error(std::string code, std::string message) {
  return {kExitConfiguration, std::move(code), std::move(message), Usage::None};
}

Failure unexpected(std::string message) { return {kExitOther, "", std::move(message), Usage::None}; }

Failure bad_parameter(std::string_view option, std::string_view message) {
  return parameter_error(joined({"Error parsing parameter '", option, "': ", message}));
}

Failure invalid_choice(std::string_view argument, std::string_view value, const std::vector<std::string>& choices) {
  std::string message = joined({"argument ", argument, ": Found invalid choice ", python_repr_text(value), "\n"});
  const std::vector<std::string> near_ones = close_matches(value, choices);
  if (!near_ones.empty()) {
    message += "\nMaybe you meant:\n";
    for (const std::string& choice : near_ones) message += "\n  * " + choice;
  }
  // With nothing near, the message ends in the line end after which the usage has its own empty line.
  return parser_error(std::move(message));
}

std::string error_text(const Failure& failure, std::string_view error_format) {
  std::string text = "\n";
  if (failure.usage == Usage::Before) text += joined({kUsage, "\n\n"});
  text += "aws: [ERROR]: ";
  if (!failure.code.empty() && error_format != "legacy") text += joined({"An error occurred (", failure.code, "): "});
  const bool usage_follows = failure.usage == Usage::After || failure.usage == Usage::ShortAfter;
  text += usage_follows ? failure.message : std::string(trimmed(failure.message));
  text += "\n";
  if (failure.usage == Usage::After) text += joined({"\n", kUsage});
  if (failure.usage == Usage::ShortAfter) text += joined({"\n", kFirstPassUsage});
  return text;
}

}  // namespace keyturn::cli
