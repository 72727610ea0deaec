#include "cli/global_options.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

struct Summary {
  std::string_view name;
  std::string_view text;
};

constexpr std::array kSummaries = {
    Summary{"--debug", "Say what each stage of the command does."},
    Summary{"--endpoint-url", "Send requests to this address instead of the service's own."},
    Summary{"--no-verify-ssl", "Do not verify the server's certificate."},
    Summary{"--no-paginate", "Ask for one page of results only."},
    Summary{"--output", "How the answer is printed."},
    Summary{"--query", "A JMESPath expression that chooses what of the answer is printed."},
    Summary{"--profile", "Use this profile of the configuration files."},
    Summary{"--region", "The Region to use."},
    Summary{"--version", "Print the version."},
    Summary{"--color", "Whether the output is coloured."},
    Summary{"--no-sign-request", "Send the request without credentials."},
    Summary{"--ca-bundle", "The certificate authorities to trust."},
    Summary{"--cli-read-timeout", "Seconds to wait for an answer; 0 for ever."},
    Summary{"--cli-connect-timeout", "Seconds to wait for a connection; 0 for ever."},
    Summary{"--cli-binary-format", "How blobs are written on the command line."},
    Summary{"--no-cli-pager", "Print without a pager."},
    Summary{"--cli-auto-prompt", "Ask for the parameters of the command."},
    Summary{"--no-cli-auto-prompt", "Do not ask for the parameters of the command."},
    Summary{"--cli-error-format", "How errors are printed."},
};

OptionRule text_option(std::string name, std::vector<std::string> choices = {}) {
  OptionRule rule;
  rule.destination = name.substr(2);
  rule.name = std::move(name);
  rule.choices = std::move(choices);
  return rule;
}

OptionRule flag(std::string name, Arity arity = Arity::Flag) {
  OptionRule rule;
  rule.destination = name.substr(2);
  rule.name = std::move(name);
  rule.arity = arity;
  rule.constant = "true";
  return rule;
}

Attempt<void> check_number(const ParsedArguments& arguments, std::string_view name) {
  if (!arguments.has(name)) return {};
  const std::string text = arguments.first(name);
  if (!python_int(text)) return unexpected("invalid literal for int() with base 10: " + python_repr_text(text));
  return {};
}

}  // namespace

const std::vector<OptionRule>& global_rules() {
  static const std::vector<OptionRule> rules = {
      flag("--debug"),
      text_option("--endpoint-url"),
      flag("--no-verify-ssl"),
      flag("--no-paginate"),
      text_option("--output", {"json", "text", "table", "yaml", "yaml-stream", "off"}),
      text_option("--query"),
      text_option("--profile"),
      text_option("--region"),
      flag("--version", Arity::Stop),
      text_option("--color", {"on", "off", "auto"}),
      flag("--no-sign-request"),
      text_option("--ca-bundle"),
      text_option("--cli-read-timeout"),
      text_option("--cli-connect-timeout"),
      text_option("--cli-binary-format", {"base64", "raw-in-base64-out"}),
      flag("--no-cli-pager"),
      flag("--cli-auto-prompt"),
      flag("--no-cli-auto-prompt"),
      text_option("--cli-error-format", {"legacy", "json", "yaml", "text", "table", "enhanced"}),
  };
  return rules;
}

Attempt<GlobalOptions> read_global_options(const ParsedArguments& arguments) {
  GlobalOptions options;
  if (arguments.has("query")) {
    QueryCompilation compiled = compile_query(arguments.first("query"));
    if (!compiled.query) return parameter_error(compiled.error);
    options.query = std::move(compiled.query);
  }
  options.endpoint_url = arguments.first("endpoint-url");
  // Python's urlparse takes "localhost:8000" for an address with the scheme "localhost".
  if (arguments.has("endpoint-url") && options.endpoint_url.find(':') == std::string::npos) {
    return parameter_error(joined({"Bad value for --endpoint-url \"", options.endpoint_url,
                                   "\": scheme is missing.  Must be of the form http://<hostname>/ or "
                                   "https://<hostname>/"}));
  }
  KT_CHECK(check_number(arguments, "cli-read-timeout"));
  KT_CHECK(check_number(arguments, "cli-connect-timeout"));
  if (arguments.has("cli-read-timeout")) {
    options.read_timeout_seconds = static_cast<int>(python_int(arguments.first("cli-read-timeout")).value_or(0));
  }
  options.debug = arguments.has("debug");
  options.paginate = !arguments.has("no-paginate");
  options.sign_request = !arguments.has("no-sign-request");
  options.output = arguments.first("output");
  options.profile = arguments.first("profile");
  if (arguments.has("region")) options.region = arguments.first("region");
  if (arguments.has("color")) options.color = arguments.first("color");
  options.binary_format = arguments.first("cli-binary-format");
  options.error_format = arguments.first("cli-error-format");
  return options;
}

std::string_view global_option_summary(std::string_view name) {
  const auto found =
      std::find_if(kSummaries.begin(), kSummaries.end(), [&](const Summary& s) { return s.name == name; });
  return found == kSummaries.end() ? std::string_view() : found->text;
}

}  // namespace keyturn::cli
