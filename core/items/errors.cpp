#include "items/errors.h"

#include <utility>

#include "base/text.h"

namespace keyturn::items::errors {

namespace {

// The prefix P of the facts sheet.
ServiceError invalid(std::string_view detail) {
  return validation(joined({"One or more parameter values were invalid: ", detail}));
}

std::string keys_in_braces(const std::vector<std::string>& keys) { return joined({"keys: {", join(keys, ", "), "}"}); }

ServiceError paths(std::string_view how, std::string_view one, std::string_view two) {
  return validation(
      joined({"Two document paths ", how,
              " with each other; must remove or rewrite one of these paths; path one: ", one, ", path two: ", two}));
}

}  // namespace

ServiceError validation(std::string message) { return {"ValidationException", std::move(message)}; }

ServiceError not_a_number(std::string_view text) {
  return validation(joined({"The parameter cannot be converted to a numeric value", text.empty() ? "" : ": ", text}));
}
ServiceError number_overflow() {
  return validation("Number overflow. Attempting to store a number with magnitude larger than supported range");
}
ServiceError number_underflow() {
  return validation("Number underflow. Attempting to store a number with magnitude smaller than supported range");
}
ServiceError number_too_precise() {
  return validation("Attempting to store more than 38 significant digits in a Number");
}

ServiceError no_type() {
  return validation("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
}
ServiceError two_types() {
  return validation(
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
}
ServiceError null_is_not_true() { return invalid("Null attribute value types must have the value of true"); }
ServiceError empty_set(std::string_view kind) { return invalid(joined({"An ", kind, " set  may not be empty"})); }
ServiceError empty_binary_set() { return invalid("Binary sets should not be empty"); }
ServiceError duplicate_strings(std::string_view printed) {
  return invalid(joined({"Input collection ", printed, " contains duplicates."}));
}
ServiceError duplicate_numbers() { return validation("Input collection contains duplicates"); }
ServiceError duplicate_binaries(std::string_view printed) {
  return invalid(joined({"Input collection ", printed, "of type BS contains duplicates."}));
}
ServiceError nested_too_deeply() {
  return validation(
      "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported "
      "limit");
}

ServiceError empty_names() { return validation("ExpressionAttributeNames must not be empty"); }
ServiceError empty_values() { return validation("ExpressionAttributeValues must not be empty"); }
ServiceError invalid_name_key(std::string_view key) {
  return validation(joined({"ExpressionAttributeNames contains invalid key: Syntax error; key: \"", key, "\""}));
}
ServiceError invalid_value_key(std::string_view key) {
  return validation(joined({"ExpressionAttributeValues contains invalid key: Syntax error; key: \"", key, "\""}));
}
ServiceError invalid_value(std::string_view why, std::string_view key) {
  return validation(joined({"ExpressionAttributeValues contains invalid value: ", why, " for key ", key}));
}
ServiceError unused_names(const std::vector<std::string>& keys) {
  return validation("Value provided in ExpressionAttributeNames unused in expressions: " + keys_in_braces(keys));
}
ServiceError unused_values(const std::vector<std::string>& keys) {
  return validation("Value provided in ExpressionAttributeValues unused in expressions: " + keys_in_braces(keys));
}

ServiceError syntax(std::string_view token, std::string_view near) {
  return validation(joined({"Syntax error; token: \"", token, "\", near: \"", near, "\""}));
}
ServiceError empty_expression() { return validation("The expression can not be empty;"); }
ServiceError expression_too_long(std::size_t size) {
  return validation("Expression size has exceeded the maximum allowed size; expression size: " + std::to_string(size));
}
ServiceError too_many_operators(std::size_t count) {
  return validation("The expression contains too many operators; operator count: " + std::to_string(count));
}
ServiceError redundant_parentheses() { return validation("The expression has redundant parentheses;"); }
ServiceError unknown_function(std::string_view name) {
  return validation(joined({"Invalid function name; function: ", name}));
}
ServiceError not_in_condition(std::string_view function) {
  return validation(joined({"The function is not allowed in a condition expression; function: ", function}));
}
ServiceError not_in_update(std::string_view function) {
  return validation(joined({"The function is not allowed in an update expression; function: ", function}));
}
ServiceError misused_function(std::string_view name) {
  return validation(joined({"The function is not allowed to be used this way in an expression; function: ", name}));
}
ServiceError reserved_word(std::string_view word) {
  return validation(joined({"Attribute name is a reserved keyword; reserved keyword: ", word}));
}
ServiceError undefined_name(std::string_view name) {
  return validation(
      joined({"An expression attribute name used in the document path is not defined; attribute name: ", name}));
}
ServiceError undefined_value(std::string_view name) {
  return validation(
      joined({"An expression attribute value used in expression is not defined; attribute value: ", name}));
}
ServiceError operand_count(std::string_view function, std::size_t count) {
  return validation(joined({"Incorrect number of operands for operator or function; operator or function: ", function,
                            ", number of operands: ", std::to_string(count)}));
}
ServiceError operand_type(std::string_view function, std::string_view type) {
  return validation(joined(
      {"Incorrect operand type for operator or function; operator or function: ", function, ", operand type: ", type}));
}
ServiceError operator_type(std::string_view operation, std::string_view type) {
  return validation(
      joined({"Incorrect operand type for operator or function; operator: ", operation, ", operand type: ", type}));
}
ServiceError update_operand_type(std::string_view section, std::string_view type) {
  return validation(joined({"Incorrect operand type for operator or function; operator: ", section,
                            ", operand type: ", type, ", typeSet: ALLOWED_FOR_", section, "_OPERAND"}));
}
ServiceError needs_path(std::string_view function) {
  return validation(joined({"Operator or function requires a document path; operator or function: ", function}));
}
ServiceError same_operands(std::string_view operation, std::string_view operand) {
  return validation(
      joined({"The first operand must be distinct from the remaining operands for this operator or "
              "function; operator: ",
              operation, ", first operand: ", operand}));
}
ServiceError unknown_type_name(std::string_view type) {
  return validation(
      joined({"Invalid attribute type name found; type: ", type, ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"}));
}
ServiceError between_types(std::string_view lower, std::string_view upper) {
  return validation(
      joined({"The BETWEEN operator requires same data type for lower and upper bounds; lower bound "
              "operand: AttributeValue: ",
              lower, ", upper bound operand: AttributeValue: ", upper}));
}
ServiceError between_order(std::string_view lower, std::string_view upper) {
  return validation(
      joined({"The BETWEEN operator requires upper bound to be greater than or equal to lower bound; "
              "lower bound operand: AttributeValue: ",
              lower, ", upper bound operand: AttributeValue: ", upper}));
}
ServiceError section_twice(std::string_view section) {
  return validation(joined({"The \"", section, "\" section can only be used once in an update expression;"}));
}
ServiceError paths_overlap(std::string_view one, std::string_view two) { return paths("overlap", one, two); }
ServiceError paths_conflict(std::string_view one, std::string_view two) { return paths("conflict", one, two); }

ServiceError in_expression(std::string_view parameter, const ServiceError& error) {
  return validation(joined({"Invalid ", parameter, ": ", error.message}));
}

ServiceError key_condition_operator(std::string_view operation) {
  return validation(joined({"Invalid operator used in KeyConditionExpression: ", operation}));
}
ServiceError key_condition_nested_operation() {
  return validation("KeyConditionExpressions cannot contain nested operations");
}
ServiceError key_condition_nested_attribute() {
  return validation("KeyConditionExpressions cannot have conditions on nested attributes");
}
ServiceError key_condition_two_attributes() {
  return validation("Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition");
}
ServiceError key_condition_no_attribute() {
  return validation("Invalid condition in KeyConditionExpression: No key attribute specified");
}
ServiceError key_condition_first_operand(std::string_view operation) {
  return validation(joined({"Invalid condition in KeyConditionExpression: ", operation,
                            " operator must have the key attribute as its first operand"}));
}
ServiceError key_condition_twice() {
  return validation("KeyConditionExpressions must only contain one condition per key");
}
ServiceError key_condition_count() { return validation("Conditions can be of length 1 or 2 only"); }

ServiceError missing_attribute() {
  return validation("The provided expression refers to an attribute that does not exist in the item");
}
ServiceError wrong_operand_in_update() {
  return validation("An operand in the update expression has an incorrect data type");
}
ServiceError wrong_path_in_update() {
  return validation("The document path provided in the update expression is invalid for update");
}

}  // namespace keyturn::items::errors
