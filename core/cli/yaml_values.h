// What a plain scalar means in YAML 1.2's core schema.
#pragma once
#include <string_view>

#include "base/json.h"

namespace keyturn::cli {

// null, true, 12, 0x1F, 1.5 or a text.
Json yaml_plain_value(std::string_view text);

}  // namespace keyturn::cli
