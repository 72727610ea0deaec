// `--cli-input-json` and `--cli-input-yaml`: parameters from a document; options on the line win over its members
// (facts sheet aws-cli.md, 3.1).
#pragma once
#include "base/json.h"
#include "cli/argument_parser.h"
#include "cli/attempt.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

// The document's members; an empty object when neither option was given.
Attempt<Json> read_cli_input(const ParsedArguments& parsed, const Surroundings& around);

}  // namespace keyturn::cli
