// The procedures of the AWS guide "Managing Encrypted Tables", with the command that does each in the CLI.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.tutorial.html
#pragma once
#include <string>
#include <vector>

#include "views/encryption.h"

namespace keyturn::views {

struct GuideProcedure {
  GuideTask task;
  Encryption encryption;
  std::string title;    // "Create a table with the AWS owned key"
  std::string command;  // the guide's own, on one line
};

// The guide's four, in its order.
const std::vector<GuideProcedure>& guide_procedures();

}  // namespace keyturn::views
