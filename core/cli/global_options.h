// The options that every `aws` command takes, anywhere on the line, in the order in which the AWS CLI declares them.
// https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/argument_parser.h"
#include "cli/attempt.h"
#include "cli/query/query.h"

namespace keyturn::cli {

const std::vector<OptionRule>& global_rules();

struct GlobalOptions {
  bool debug = false;
  bool paginate = true;
  bool sign_request = true;
  int read_timeout_seconds = 60;
  std::string endpoint_url;
  std::string output;
  std::string profile;
  std::optional<std::string> region;
  std::string color = "auto";
  std::string binary_format;
  std::string error_format;
  std::optional<Query> query;
};

// Looks at the values in the order in which the AWS CLI does: the query first.
Attempt<GlobalOptions> read_global_options(const ParsedArguments& arguments);

// What each option is for, in a few words of ours.
std::string_view global_option_summary(std::string_view name);

}  // namespace keyturn::cli
