// In which form the terminal's aws commands print their answers.
// https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html
#pragma once
#include <string>
#include <vector>

#include "cli/defaults.h"

namespace keyturn::views {

// As `aws configure set output` takes them.
const std::vector<std::string>& output_formats();

// The one that holds, among output_formats(); -1 when it is none of them.
int output_format(const cli::Defaults& terminal);

}  // namespace keyturn::views
