// What options an operation's command has: the members of its input in the model's order, then the AWS CLI's own.
// Nothing here is written per command (facts sheet aws-cli.md, 1.2 and 5).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/argument_parser.h"
#include "model/service_model.h"

namespace keyturn::cli {

struct Option {
  std::string name;                     // "--table-name"
  std::string destination;              // shared by --x and --no-x; a member's API name, else the name without dashes
  const model::Shape* shape = nullptr;  // null for the AWS CLI's own
  bool required = false;
  bool hidden = false;    // works, but is not in help: the API's own paging members
  bool negative = false;  // --no-x
  std::string group;      // options of which help shows one line: "cli_input", "dry-run"

  bool is_flag() const { return shape && shape->type == model::ShapeType::Boolean; }
};

struct OptionTable {
  std::vector<Option> options;
  const model::Paginator* paginator = nullptr;

  // The rules for the parser. Nothing is required when the input comes from elsewhere.
  std::vector<OptionRule> rules(bool input_comes_from_elsewhere) const;

  const Option* find(std::string_view name) const;
};

OptionTable option_table(const model::ServiceModel& service, const model::Operation& operation);

// What `aws dynamodb wait table-exists` takes: the operation's options without paging.
OptionTable waiter_option_table(const model::Operation& operation);

}  // namespace keyturn::cli
