// How a parameter is written, derived from its shape: "AttributeName=string,AttributeType=string ..." and the JSON
// form.
#pragma once
#include <string>

#include "model/shape.h"

namespace keyturn::cli {

// Empty for a value that has no shorthand: scalars and lists of scalars.
std::string shorthand_syntax(const model::Shape& shape);

std::string json_syntax(const model::Shape& shape);

// A list of scalars: each element is a word of its own.
std::string list_syntax(const model::Shape& shape);

// "string", "integer", "list", "structure", as help names types.
std::string type_name(const model::Shape& shape);

// A structure, a map, or a list of some: what shorthand and JSON are for.
bool is_complex(const model::Shape& shape);

}  // namespace keyturn::cli
