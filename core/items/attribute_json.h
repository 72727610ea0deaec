// Attribute values in a request and in an answer: {"S": "text"}, {"N": "42"}, {"B": "<base64>"}, …
#pragma once
#include "base/json.h"
#include "base/result.h"
#include "items/attribute_value.h"

namespace keyturn::items {

// `json` fits the shape of AttributeValue. The errors are facts sheet 13.2's; nesting is not checked.
Result<AttributeValue> value_from_json(const Json& json);

// A map of attributes: an item or a key.
Result<Item> item_from_json(const Json& json);

// "Nesting Levels have exceeded supported limits: …" when an attribute is nested too deeply.
Result<void> check_nesting(const Json& attributes);

Json to_json(const AttributeValue& value);
Json to_json(const Item& item);

}  // namespace keyturn::items
