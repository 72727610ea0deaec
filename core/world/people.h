// The users of the simulated account, and what each may do: an administrator, a developer who uses keys and tables, and
// an auditor who looks at them. `aws --profile NAME` signs in as one of them.
#pragma once
#include <vector>

#include "iam/directory.h"
#include "service/ground.h"

namespace keyturn {

// The first one is who the console and the CLI are signed in as from the start.
std::vector<iam::User> people(const service::Account& account);

}  // namespace keyturn
