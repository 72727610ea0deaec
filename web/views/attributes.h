// Attribute values as a person reads and types them: each of DynamoDB's ten types has a name, a text to show in a cell
// and a text to edit. Values are JSON as the API has it: {"S": "Acme"}.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace keyturn::views {

struct AttributeType {
  std::string code;  // "S"
  std::string name;  // "String"
  std::string rule;  // how a value is typed; empty where anything goes
};

// In the order in which a form offers them; the three that keys can have come first.
const std::vector<AttributeType>& attribute_types();
int index_of_type(std::string_view code);  // -1 for none of them

// Whether values of the type are JSON, which needs room.
bool is_typed_as_json(std::string_view code);

// On one line: texts and numbers as they are, sets, lists and maps as JSON without types.
std::string cell_text(const Json& attribute);

// What value_from reads back.
std::string edit_text(const Json& attribute);

// The value, or what is wrong with the text (its message; the code is of no use).
Result<Json> value_from(std::string_view code, const std::string& text);

}  // namespace keyturn::views
