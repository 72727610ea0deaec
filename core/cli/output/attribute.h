// An AttributeValue in a document to be printed that no value of JSON stands for: bytes, a set, a number that a double
// does not hold as it is written. It travels as a binary value, which --query hands on; YAML alone prints it.
#pragma once

#include "base/json.h"

namespace keyturn::cli {

Json kept_attribute(const Json& attribute);  // {"N": "1.50"}, {"B": "aGVsbG8="}, {"SS": ["a"]}
Json opened_attribute(const Json& kept);

}  // namespace keyturn::cli
