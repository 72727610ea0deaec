// The `aws` command: the stages of the real one in its order, because the order decides which error wins (facts sheet
// aws-cli.md, 1.1).
#pragma once
#include <string>
#include <vector>

#include "cli/attempt.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

// Runs `aws` with these words behind it and gives the exit status.
int run_aws(Surroundings& around, const std::vector<std::string>& words);

}  // namespace keyturn::cli
