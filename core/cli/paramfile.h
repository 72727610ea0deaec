// `file://` and `fileb://`: a value that stands in a file of the virtual home (facts sheet aws-cli.md, 2.1).
#pragma once
#include <optional>
#include <string_view>

#include "base/json.h"
#include "cli/attempt.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

// Nothing when `value` has neither prefix. A text for file://, a binary value for fileb://. The failure's message is
// the reason alone: "Unable to load paramfile …".
Attempt<std::optional<Json>> load_paramfile(std::string_view value, const Surroundings& around);

bool is_utf8(std::string_view text);

}  // namespace keyturn::cli
