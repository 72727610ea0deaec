// The generic request validator that stands in front of AWS' services and collects all errors into one message
// (facts sheet section 1.1): "2 validation errors detected: Value '0' at 'provisionedThroughput.writeCapacityUnits'
// failed to satisfy constraint: Member must have value greater than or equal to 1; …".
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "model/shape.h"

namespace keyturn::model {

struct Violation {
  std::string path;                  // "keySchema.1.member.keyType"
  std::optional<std::string> value;  // as the service prints it, in quotes; "null" without; nothing for blobs
  std::string constraint;            // "Member must not be null"

  std::string text() const;
};

// Every violation of the model's constraints, in the order of the shape's members. Values of a wrong JSON type are not
// reported here but by find_type_error.
std::vector<Violation> violations(const Shape& shape, const Json& params);

// "N validation error(s) detected: …", at most ten of them.
std::string violations_message(const std::vector<Violation>& found);

// The path of the first value whose JSON type does not fit its shape, in words; empty when all fit.
// DynamoDB answers it with SerializationException before anything else is looked at.
std::string find_type_error(const Shape& shape, const Json& params);

// A value as these messages print it: text as is, "[a, b]", "KeySchemaElement(attributeName=pk, keyType=HASH)".
std::string printed_value(const Shape& shape, const Json& value);

}  // namespace keyturn::model
