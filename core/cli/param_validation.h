// What botocore checks before it sends anything, all errors at once, in its words (facts sheet aws-cli.md, 2.4).
// Maximum, pattern and enum values are left to the service.
#pragma once
#include <string>

#include "base/json.h"
#include "model/shape.h"

namespace keyturn::cli {

// "Parameter validation failed:" and one line per error; empty when there is none. A null shape takes no members.
std::string param_validation_errors(const Json& params, const model::Shape* shape);

}  // namespace keyturn::cli
