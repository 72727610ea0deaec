// Shorthand knows only texts. Fitting it to the model makes numbers and booleans of those that should be some, and
// lists of single values (facts sheet aws-cli.md, end of 2.2). What the model does not know stays as it is.
#pragma once
#include "base/json.h"
#include "cli/attempt.h"
#include "model/shape.h"

namespace keyturn::cli {

// The Python exceptions of int(), float() and lower() are not caught by the real CLI: exit status 255.
Attempt<void> fit_to_model(Json& value, const model::Shape& shape);

}  // namespace keyturn::cli
