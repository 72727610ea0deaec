#include "cli/help.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/text.h"
#include "cli/argument_parser.h"
#include "cli/catalog.h"
#include "cli/global_options.h"
#include "cli/help_syntax.h"
#include "cli/help_writer.h"
#include "cli/names.h"
#include "cli/option_table.h"

namespace keyturn::cli {

namespace {

using model::Shape;
using model::ShapeType;

std::string number_text(double number) { return std::to_string(std::llround(number)); }

void write_constraints(HelpWriter& help, const Shape& shape, int indent) {
  if (shape.min || shape.max || !shape.pattern.empty()) {
    const bool is_length = shape.type == ShapeType::String || shape.type == ShapeType::Blob ||
                           shape.type == ShapeType::List || shape.type == ShapeType::Map;
    help.line("Constraints:", indent);
    help.gap();
    const std::string what = is_length ? (shape.type == ShapeType::List ? "items" : "length") : "value";
    if (shape.min) help.bullet(joined({"min ", what, ": ", number_text(*shape.min)}), indent);
    if (shape.max) help.bullet(joined({"max ", what, ": ", number_text(*shape.max)}), indent);
    if (!shape.pattern.empty()) help.bullet(joined({"pattern: ", shape.pattern}), indent);
  }
  if (!shape.enum_values.empty()) {
    help.line("Possible values:", indent);
    help.gap();
    for (const std::string& value : shape.enum_values) help.bullet(value, indent);
  }
}

class ShapeWriter {
 public:
  explicit ShapeWriter(HelpWriter& help) : help_(help) {}

  void members(const Shape& shape, int indent) {
    if (std::find(open_.begin(), open_.end(), &shape) != open_.end()) {
      help_.paragraph("( ... recursive ... )", indent);
      return;
    }
    open_.push_back(&shape);
    if (shape.type == ShapeType::Structure) {
      for (const model::Member& member : shape.members) {
        one(member.name, *member.shape, shape.is_required(member.name), indent);
      }
    } else if (shape.type == ShapeType::List) {
      one("", *shape.element, false, indent);
    } else if (shape.type == ShapeType::Map) {
      help_.paragraph(joined({"key -> (", type_name(*shape.key), ")"}), indent);
      write_constraints(help_, *shape.key, indent + 4);
      help_.paragraph(joined({"value -> (", type_name(*shape.value), ")"}), indent);
      write_constraints(help_, *shape.value, indent + 4);
      members(*shape.value, indent + 4);
    }
    open_.pop_back();
  }

 private:
  void one(std::string_view name, const Shape& shape, bool required, int indent) {
    help_.paragraph(joined({name, name.empty() ? "(" : " -> (", type_name(shape), ")", required ? " [required]" : ""}),
                    indent);
    write_constraints(help_, shape, indent + 4);
    members(shape, indent + 4);
  }

  HelpWriter& help_;
  std::vector<const Shape*> open_;
};

void write_synopsis(HelpWriter& help, std::string_view name, const OptionTable& table) {
  help.heading("Synopsis");
  help.line(name, 12);
  std::vector<std::string> groups;
  for (const Option& option : table.options) {
    if (option.hidden) continue;
    if (option.group.empty()) {
      const std::string text = option.name + " <value>";
      help.line(option.required ? text : joined({"[", text, "]"}), 10);
      continue;
    }
    if (std::find(groups.begin(), groups.end(), option.group) != groups.end()) continue;
    groups.push_back(option.group);
    std::vector<std::string> names;
    for (const Option& other : table.options) {
      if (other.group == option.group) names.push_back(other.name);
    }
    help.line(joined({"[", join(names, " | "), "]"}), 10);
  }
  for (const OptionRule& rule : global_rules()) {
    help.line(joined({"[", rule.name, rule.arity == Arity::One ? " <value>" : "", "]"}), 10);
  }
  help.gap();
}

std::string_view own_option_text(std::string_view name) {
  if (name == "--cli-input-json" || name == "--cli-input-yaml") {
    return "Reads the arguments from the document that follows, in the form that --generate-cli-skeleton prints. "
           "Options "
           "on the command line win over its members.";
  }
  if (name == "--starting-token") return "Where to go on: the NextToken of an earlier answer.";
  if (name == "--page-size")
    return "How many items one call asks for. It does not change how many are returned in all.";
  if (name == "--max-items")
    return "How many items are returned in all. If there are more, the answer has a NextToken.";
  return "Prints a skeleton and sends nothing: of the input (input, the default, or yaml-input), or a made-up answer "
         "(output).";
}

void write_option(HelpWriter& help, const Option& option) {
  std::string names = option.name;
  if (option.is_flag()) names += " | --no-" + option.group;
  const std::string type = option.shape ? type_name(*option.shape) : "string";
  help.paragraph(joined({names, " (", type, ")", option.required ? " [required]" : ""}), 7);
  if (option.destination.find('-') != std::string::npos) {
    help.paragraph(own_option_text(option.name), 10);
    return;
  }
  const Shape& shape = *option.shape;
  write_constraints(help, shape, 10);
  ShapeWriter(help).members(shape, 10);
  const std::string shorthand = shorthand_syntax(shape);
  if (!shorthand.empty()) {
    help.line("Shorthand Syntax:");
    help.gap();
    help.block(shorthand, 10);
    help.line("JSON Syntax:");
    help.gap();
    help.block(json_syntax(shape), 10);
  } else if (shape.type == ShapeType::List) {
    help.line("Syntax:");
    help.gap();
    help.block("\"string\" \"string\" ...", 10);
  }
}

void write_options(HelpWriter& help, const OptionTable& table) {
  help.heading("Options");
  for (const Option& option : table.options) {
    if (!option.hidden && !option.negative) write_option(help, option);
  }
  help.heading("Global Options");
  for (const OptionRule& rule : global_rules()) {
    help.paragraph(joined({rule.name, rule.arity == Arity::One ? " (string)" : " (boolean)"}), 7);
    help.paragraph(global_option_summary(rule.name), 10);
    for (const std::string& choice : rule.choices) help.bullet(choice, 10);
  }
}

HelpWriter begin(std::string_view name, std::string_view description) {
  HelpWriter help(name);
  help.heading("Name");
  help.paragraph(joined({name, " -"}));
  help.heading("Description");
  help.paragraph(description);
  return help;
}

std::string service_name(const model::ServiceModel& service) {
  const Json& metadata = service.metadata();
  return metadata.value("serviceFullName", metadata.value("serviceId", service.name()));
}

void write_list(HelpWriter& help, std::string_view heading, std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  help.heading(heading);
  for (const std::string& name : names) help.bullet(name);
}

}  // namespace

std::string service_help(const model::ServiceModel& service) {
  HelpWriter help = begin(
      service.name(), joined({"The operations of ", service_name(service), ", of which Keyturn simulates a part. `aws ",
                              service.name(), " <command> help` tells what a command takes and answers."}));
  write_list(help, "Available Commands", operation_choices(service));
  return help.page();
}

std::string operation_help(const model::ServiceModel& service, const model::Operation& operation) {
  const OptionTable table = option_table(service, operation);
  const std::string name = kebab_case(operation.name);
  HelpWriter help = begin(name, joined({"Calls ", operation.name, " of ", service_name(service), "."}));
  if (table.paginator) {
    help.paragraph(joined({name,
                           " is a paginated operation: the AWS CLI calls it as often as it takes to get the whole "
                           "result. --no-paginate asks for one page only."}));
  }
  help.paragraph("See also: AWS API Documentation");
  write_synopsis(help, name, table);
  write_options(help, table);
  help.heading("Output");
  if (!operation.output || operation.output->members.empty())
    help.paragraph("None");
  else
    ShapeWriter(help).members(*operation.output, 7);
  if (!operation.errors.empty()) {
    std::vector<std::string> names;
    for (const Shape* error : operation.errors) names.push_back(error->name);
    write_list(help, "Errors", names);
  }
  return help.page();
}

std::string wait_help(const model::ServiceModel& service) {
  HelpWriter help = begin("wait",
                          "Wait until a particular condition is satisfied. Each subcommand polls an API until the "
                          "listed requirement is met.");
  write_list(help, "Available Commands", waiter_choices(service));
  return help.page();
}

std::string waiter_help(const model::Waiter& waiter, const model::Operation& operation) {
  std::string condition;
  for (const model::Acceptor& acceptor : waiter.acceptors) {
    if (acceptor.state != "success") continue;
    const std::string expected =
        acceptor.expected.is_string() ? acceptor.expected.get<std::string>() : acceptor.expected.dump();
    if (acceptor.matcher == "error")
      condition = expected + " is thrown ";
    else if (acceptor.matcher == "status")
      condition = expected + " response is received ";
    else
      condition = joined({"JMESPath query ", acceptor.argument, " returns ", expected, " "});
    break;
  }
  const std::string name = kebab_case(waiter.name);
  HelpWriter help = begin(name, joined({"Wait until ", condition, "when polling with ``", kebab_case(operation.name),
                                        "``. It will poll every ", std::to_string(waiter.delay_seconds),
                                        " seconds until a successful state has been reached. This "
                                        "will exit with a return code of 255 after ",
                                        std::to_string(waiter.max_attempts),
                                        " failed checks. In Keyturn the simulated clock moves on meanwhile."}));
  const OptionTable table = waiter_option_table(operation);
  write_synopsis(help, name, table);
  write_options(help, table);
  help.heading("Output");
  help.paragraph("None");
  return help.page();
}

Attempt<int> run_help(Surroundings& around, const std::vector<std::string>& words) {
  static const std::vector<std::string> topics = {"topics"};
  static const std::vector<PositionalRule> positionals = {{"subcommand", true, &topics}};
  KT_TRY(const ParsedArguments parsed, parse_known_arguments({}, positionals, words));
  if (parsed.has("subcommand")) {
    HelpWriter help = begin("aws cli topic guide",
                            "The real AWS CLI has a guide with topics such as config-vars and "
                            "return-codes. Keyturn brings none of them.");
    return print_help(around, help.page());
  }
  HelpWriter help = begin("aws",
                          "The AWS CLI, simulated: nothing here is real or billed. Keyturn knows the options of "
                          "every command of the services below and answers a part of them.");
  help.heading("Synopsis");
  help.paragraph("aws [options] <command> <subcommand> [parameters]", 10);
  help.paragraph("Use aws command help for information on a specific command.");
  help.heading("Global Options");
  for (const OptionRule& rule : global_rules()) {
    help.paragraph(joined({rule.name, rule.arity == Arity::One ? " (string)" : " (boolean)"}), 7);
    help.paragraph(global_option_summary(rule.name), 10);
  }
  std::vector<std::string> services = model::modelled_services();
  services.insert(services.end(), {"configure", "ddb"});
  write_list(help, "Available Services", services);
  help.heading("See Also");
  help.bullet("aws help topics");
  return print_help(around, help.page());
}

int print_help(Surroundings& around, const std::string& page) {
  around.print(page);
  return 0;
}

}  // namespace keyturn::cli
