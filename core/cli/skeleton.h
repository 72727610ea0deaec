// `--generate-cli-skeleton`: the parameters of an operation as a document to be filled in, or a made-up answer (facts
// sheet aws-cli.md, 3.2).
#pragma once
#include <string>

#include "base/json.h"
#include "cli/attempt.h"
#include "cli/help/texts.h"
#include "model/service_model.h"

namespace keyturn::cli {

std::string json_skeleton(const model::Operation& operation);

// With comments: what is required, what the member is, and which values there are.
std::string yaml_skeleton(const model::ServiceModel& service, const model::Operation& operation,
                          const HelpTexts& texts);

// Every member of the output, texts being their own names. It fails where the model's own minimums refuse it.
Attempt<Json> made_up_answer(const model::Operation& operation);

}  // namespace keyturn::cli
