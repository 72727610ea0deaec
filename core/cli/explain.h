// `keyturn explain aws …`: says in words what a command would ask for and what would come of it. It is run on a copy of
// the account, with copies of the environment and the files, so that nothing changes: no event, no key, no clock.
#pragma once
#include <string>
#include <vector>

#include "cli/surroundings.h"

namespace keyturn::cli {

// `words` are those of the command, from "aws" on. Gives the exit status of the explanation, not of the command.
int explain(Surroundings& around, const std::vector<std::string>& words);

}  // namespace keyturn::cli
