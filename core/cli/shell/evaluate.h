// Runs a syntax tree: pipes hand on what a command printed, redirections send it to the virtual home, $( ) takes it in.
// The commands of a pipeline run one after the other, each with the whole output of the one before.
#pragma once
#include "cli/shell/syntax.h"
#include "cli/surroundings.h"

namespace keyturn::cli::shell {

// Gives the last exit status; `status` is the one before, which $? stands for.
int evaluate(Surroundings& around, const Script& script, int status);

}  // namespace keyturn::cli::shell
