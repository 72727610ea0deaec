// JSON as Python's json.dumps writes it: what the AWS CLI prints, and what its pagination tokens are made of.
#pragma once
#include <string>
#include <string_view>

#include "base/json.h"

namespace keyturn::cli {

// indent=4, ensure_ascii=False, without a newline at the end.
std::string indented_json(const Json& value);

// One line with ", " and ": ", non-ASCII as is.
std::string one_line_json(const Json& value);

// One line, everything beyond ASCII as \uXXXX.
std::string ascii_json(const Json& value);

// The same without blanks: separators=(",", ":").
std::string compact_ascii_json(const Json& value);

}  // namespace keyturn::cli
