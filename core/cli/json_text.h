// JSON as Python's json module reads it, with its words and positions for what is wrong (facts sheet aws-cli.md, 2.7):
// "Expecting ',' delimiter: line 1 column 22 (char 21)".
#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "base/json.h"

namespace keyturn::cli {

struct JsonReading {
  Json value;
  std::string error;  // empty when `value` was read

  bool ok() const { return error.empty(); }
};

JsonReading read_json(std::string_view text);

// Members in their order, indented by `indent` blanks, everything beyond ASCII as it is: Python's json.dump.
std::string json_document(const Json& value, int indent);

}  // namespace keyturn::cli
