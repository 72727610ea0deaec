// Items between YAML, in which `aws ddb` takes and prints them, and the API's AttributeValues: numbers are N with the
// text they are written in, `!!binary` is B, `!!set` is SS, NS or BS (facts sheet aws-cli.md, section 9).
#pragma once
#include "base/json.h"
#include "cli/attempt.h"
#include "cli/yaml_node.h"
#include "model/shape.h"

namespace keyturn::cli::ddb {

// {"S": "Acme"}; fails with the words of the Python exception that the real CLI ends with.
Attempt<Json> attribute_of(const YamlNode& node);

// The value that was written, as parameter validation shows it.
Json plain_value(const Json& attribute);

// An answer with its AttributeValues as values: see cli/output/attribute.h for those that JSON does not have.
Attempt<Json> readable(const Json& answer, const model::Shape& shape);

}  // namespace keyturn::cli::ddb
