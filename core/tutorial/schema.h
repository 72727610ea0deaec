// Checks a JSON document against assets/tutorials/schema.json, so that the schema which editors know and the rule that
// the page follows are one. Of JSON Schema (https://json-schema.org/draft/2020-12) it knows what that file uses: type,
// required, properties, additionalProperties, items, enum, pattern, minLength, maxLength, minItems, maxItems, minimum,
// maximum and $ref into $defs.
#pragma once
#include "base/json.h"
#include "tutorial/problem.h"

namespace keyturn::tutorial {

Problems schema_problems(const Json& schema, const Json& document);

}  // namespace keyturn::tutorial
