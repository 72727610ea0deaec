// Names and values of an `aws ddb` expression replaced by #n0 and :n1, as the API wants them: even a reserved word can
// be a name (facts sheet aws-cli.md, section 9).
#pragma once
#include <cstddef>
#include <string_view>

#include "base/json.h"
#include "cli/attempt.h"

namespace keyturn::cli::ddb {

// Adds `member` ("FilterExpression") and what it refers to to `params`. `count` is how many substitutions the
// expressions before it have; its own are added.
Attempt<void> add_expression(Json& params, std::string_view member, std::string_view expression, std::size_t& count);

}  // namespace keyturn::cli::ddb
