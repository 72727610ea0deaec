// `keyturn replay FILE.jsonl`: runs recorded cases of the real AWS CLI, one JSON object a line, each from a fresh
// state. A case has a command line with the environment, files and answers that it met; members are described where
// they are read.
#pragma once
#include <iosfwd>
#include <string>

#include "base/json.h"

namespace keyturn::command {

// {"id", "stdout", "stderr", "rc", "sent", "sleeps"} for one case.
Json replay_case(const Json& recorded);

// One line of results per case. The exit status: 0, or 1 when the file cannot be read.
int replay(const std::string& path, std::ostream& out, std::ostream& errors);

}  // namespace keyturn::command
