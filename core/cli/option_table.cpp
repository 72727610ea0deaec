#include "cli/option_table.h"

#include <algorithm>

#include "cli/names.h"

namespace keyturn::cli {

namespace {

using model::ShapeType;

const model::Shape& page_number_shape() {
  static const model::Shape shape = [] {
    model::Shape integer;
    integer.name = "Integer";
    integer.type = ShapeType::Integer;
    return integer;
  }();
  return shape;
}

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

void add_members(OptionTable& table, const model::Operation& operation) {
  if (!operation.input) return;
  for (const model::Member& member : operation.input->members) {
    Option option;
    option.name = "--" + kebab_case(member.name);
    option.destination = member.name;
    option.shape = member.shape;
    option.required = operation.input->is_required(member.name);
    option.hidden = table.paginator &&
                    (contains(table.paginator->input_token, member.name) || table.paginator->limit_key == member.name);
    if (!option.is_flag()) {
      table.options.push_back(option);
      continue;
    }
    option.group = option.name.substr(2);
    table.options.push_back(option);
    option.name = "--no-" + option.group;
    option.negative = true;
    option.required = false;
    table.options.push_back(option);
  }
}

Option own(std::string name, std::string group = {}) {
  Option option;
  option.destination = name;
  option.name = "--" + std::move(name);
  option.group = std::move(group);
  return option;
}

Option own_number(std::string name) {
  Option option = own(std::move(name));
  option.shape = &page_number_shape();
  return option;
}

OptionTable table_of(const model::Operation& operation, const model::Paginator* paginator) {
  OptionTable table;
  table.paginator = paginator;
  add_members(table, operation);
  table.options.push_back(own("cli-input-json", "cli_input"));
  table.options.push_back(own("cli-input-yaml", "cli_input"));
  if (paginator) {
    table.options.push_back(own("starting-token"));
    if (!paginator->limit_key.empty()) table.options.push_back(own_number("page-size"));
    table.options.push_back(own_number("max-items"));
  }
  table.options.push_back(own("generate-cli-skeleton"));
  return table;
}

}  // namespace

std::vector<OptionRule> OptionTable::rules(bool input_comes_from_elsewhere) const {
  std::vector<OptionRule> rules;
  for (const Option& option : options) {
    OptionRule rule;
    rule.name = option.name;
    rule.destination = option.destination;
    rule.required = option.required && !input_comes_from_elsewhere;
    if (option.is_flag()) {
      rule.arity = Arity::Flag;
      rule.constant = option.negative ? "false" : "true";
    } else if (option.shape && option.shape->type == ShapeType::List) {
      rule.arity = Arity::Many;
    } else if (option.name == "--generate-cli-skeleton") {
      rule.arity = Arity::OptionalOne;
      rule.constant = "input";
      rule.choices = {"input", "output", "yaml-input"};
    }
    // Of the API's numbers only long is read by the parser itself; integers are read later, in other words.
    rule.integer = option.shape == &page_number_shape() || (option.shape && option.shape->type == ShapeType::Long);
    rules.push_back(std::move(rule));
  }
  return rules;
}

const Option* OptionTable::find(std::string_view name) const {
  const auto found = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.name == name; });
  return found == options.end() ? nullptr : &*found;
}

OptionTable option_table(const model::ServiceModel& service, const model::Operation& operation) {
  return table_of(operation, service.paginator(operation.name));
}

OptionTable waiter_option_table(const model::Operation& operation) { return table_of(operation, nullptr); }

}  // namespace keyturn::cli
