// YAML's flow style, `{a: [1, 'x']}`, and what a plain scalar means in YAML 1.2's core schema.
#pragma once
#include <string_view>

#include "base/json.h"
#include "cli/yaml_text.h"

namespace keyturn::cli {

// `text` is on one line: a flow map, a flow list, a quoted or a plain scalar, with or without a tag.
YamlReading read_yaml_flow(std::string_view text);

// null, true, 12, 0x1F, 1.5 or a text.
Json yaml_plain_value(std::string_view text);

}  // namespace keyturn::cli
