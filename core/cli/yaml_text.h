// The YAML that people write by hand for `--cli-input-yaml`, by the rules of YAML 1.2's core schema
// (https://yaml.org/spec/1.2.2/): block and flow maps and lists, plain, quoted and block scalars, comments, `!!binary`.
// Anchors, several documents and complex keys are refused.
#pragma once
#include <string>
#include <string_view>

#include "base/json.h"

namespace keyturn::cli {

struct YamlReading {
  Json value;
  std::string error;  // empty when `value` was read

  bool ok() const { return error.empty(); }
};

YamlReading read_yaml(std::string_view text);

}  // namespace keyturn::cli
