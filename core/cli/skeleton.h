// `--generate-cli-skeleton`: the parameters of an operation as a document to be filled in, or a made-up answer (facts
// sheet aws-cli.md, 3.2).
#pragma once
#include <string>

#include "base/json.h"
#include "cli/attempt.h"
#include "model/service_model.h"

namespace keyturn::cli {

// JSON, or YAML with what is required and which values there are as comments.
std::string input_skeleton(const model::Operation& operation, bool as_yaml);

// Every member of the output, texts being their own names. It fails where the model's own minimums refuse it.
Attempt<Json> made_up_answer(const model::Operation& operation);

}  // namespace keyturn::cli
