#include "dynamodb/item_errors.h"

#include <utility>

#include "base/text.h"

namespace keyturn::dynamodb::errors {

namespace {

ServiceError validation(std::string message) { return {"ValidationException", std::move(message)}; }

// The prefix P of the facts sheet.
ServiceError invalid(std::string_view detail) {
  return validation(joined({"One or more parameter values were invalid: ", detail}));
}

ServiceError not_valid(std::string_view detail) {
  return validation(joined({"One or more parameter values are not valid. ", detail}));
}

}  // namespace

ServiceError resource_not_found() { return {"ResourceNotFoundException", "Requested resource not found"}; }
ServiceError unknown_index(std::string_view index) {
  return validation(joined({"The table does not have the specified index: ", index}));
}

ServiceError backfilling_index(std::string_view index) {
  return validation(joined({"Cannot read from backfilling global secondary index: ", index}));
}

ServiceError mixed_styles(const std::vector<std::string>& others, const std::vector<std::string>& expressions) {
  return validation(
      joined({"Can not use both expression and non-expression parameters in the same request: Non-expression "
              "parameters: {",
              join(others, ", "), "} Expression parameters: {", join(expressions, ", "), "}"}));
}
ServiceError names_without_expression() {
  return validation("ExpressionAttributeNames can only be specified when using expressions");
}
ServiceError values_without_expression(const std::vector<std::string>& expressions) {
  return validation(joined({"ExpressionAttributeValues can only be specified when using expressions: ",
                            join(expressions, " and "), expressions.size() > 1 ? " are null" : " is null"}));
}
ServiceError values_nested_too_deeply(std::string_view why) {
  return validation(joined({"1 validation error detected: ", why}));
}
ServiceError return_values_not_old() { return validation("ReturnValues can only be ALL_OLD or NONE"); }

ServiceError missing_key(std::string_view name) { return invalid(joined({"Missing the key ", name, " in the item"})); }
ServiceError key_type(std::string_view name, std::string_view expected, std::string_view actual) {
  return invalid(joined({"Type mismatch for key ", name, " expected: ", expected, " actual: ", actual}));
}
ServiceError empty_key(std::string_view name, std::string_view kind) {
  return not_valid(
      joined({"The AttributeValue for a key attribute cannot contain an empty ", kind, " value. Key: ", name}));
}
ServiceError key_does_not_match() { return validation("The provided key element does not match the schema"); }
ServiceError partition_key_too_large() {
  return invalid("Size of hashkey has exceeded the maximum size limit of2048 bytes");
}
ServiceError sort_key_too_large() {
  return invalid("Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
}
ServiceError index_key_type(IndexKey key, std::string_view expected, std::string_view actual) {
  return invalid(joined({"Type mismatch for Index Key ", key.name, " Expected: ", expected, " Actual: ", actual,
                         " IndexName: ", key.index}));
}
ServiceError empty_index_key(IndexKey key, std::string_view kind) {
  return not_valid(
      joined({"A value specified for a secondary index key is not supported. The AttributeValue for a key "
              "attribute cannot contain an empty ",
              kind, " value. IndexName: ", key.index, ", IndexKey: ", key.name}));
}
ServiceError update_empties_index_key(std::string_view kind) {
  return not_valid(
      joined({"The update expression attempted to update a secondary index key to a value that is not "
              "supported. The AttributeValue for a key attribute cannot contain an empty ",
              kind, " value."}));
}
ServiceError item_too_large() { return validation("Item size has exceeded the maximum allowed size"); }
ServiceError updated_item_too_large() {
  return validation("Item size to update has exceeded the maximum allowed size");
}
ServiceError key_update(std::string_view name) {
  return invalid(joined({"Cannot update attribute ", name, ". This attribute is part of the key"}));
}
ServiceError condition_failed(Json item) {
  ServiceError error{"ConditionalCheckFailedException", "The conditional request failed"};
  if (!item.is_null()) error.members["Item"] = std::move(item);
  return error;
}

ServiceError key_condition_required() {
  return validation("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
}
ServiceError key_condition_missing(std::string_view name) {
  return validation(joined({"Query condition missed key schema element: ", name}));
}
ServiceError key_condition_not_supported() { return validation("Query key condition not supported"); }
ServiceError key_condition_type() { return invalid("Condition parameter type does not match schema type"); }
ServiceError consistent_read_of_global_index() {
  return validation("Consistent reads are not supported on global secondary indexes");
}
ServiceError filter_on_key(std::string_view name) {
  return validation(
      joined({"Filter Expression can only contain non-primary key attributes: Primary key attribute: ", name}));
}
ServiceError all_projected_without_index(std::string_view verb) {
  return invalid(joined({"ALL_PROJECTED_ATTRIBUTES can be used only when ", verb, " using an IndexName"}));
}
ServiceError projection_with_select(std::string_view select) {
  return invalid(joined({"Cannot specify the ProjectionExpression when choosing to get ",
                         select == "COUNT" ? "only the Count" : select}));
}
ServiceError select_without_projection() {
  return invalid("Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
}
ServiceError all_attributes_of_global_index(std::string_view index) {
  return invalid(joined({"Select type ALL_ATTRIBUTES is not supported for global secondary index ", index,
                         " because its projection type is not ALL"}));
}
ServiceError not_projected(std::string_view index, const std::vector<std::string>& names) {
  return invalid(joined({"Global secondary index ", index, " does not project [", join(names, ", "), "]"}));
}
ServiceError segment_without_total() {
  return validation(
      "The TotalSegments parameter is required but was not present in the request when Segment parameter is present");
}
ServiceError total_without_segment() {
  return validation(
      "The Segment parameter is required but was not present in the request when parameter TotalSegments is present");
}
ServiceError segment_out_of_range(std::int64_t segment, std::int64_t total) {
  return validation(
      joined({"The Segment parameter is zero-based and must be less than parameter TotalSegments: "
              "Segment: ",
              std::to_string(segment), " is not less than TotalSegments: ", std::to_string(total)}));
}
ServiceError starting_key(std::string_view why) {
  return validation(joined({"The provided starting key is invalid", why.empty() ? "" : ": ", why}));
}
ServiceError starting_key_outside() {
  return validation("The provided starting key is outside query boundaries based on provided conditions");
}
ServiceError starting_key_not_in_range() {
  return validation("The provided starting key does not match the range key predicate");
}
ServiceError starting_key_segment(std::int64_t segment, std::int64_t total) {
  return starting_key(
      joined({"Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. "
              "TotalSegments: ",
              std::to_string(total), " Segment: ", std::to_string(segment)}));
}

ServiceError items_required(std::string_view operation) {
  return validation(joined({"The requestItems parameter is required for ", operation}));
}
ServiceError duplicate_keys() { return validation("Provided list of item keys contains duplicates"); }
ServiceError too_many_items(std::string_view operation) {
  return validation(joined({"Too many items requested for the ", operation, " call"}));
}
ServiceError write_needs_one_request() {
  return validation(
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
}
ServiceError transaction_item_repeated() {
  return validation("Transaction request cannot include multiple operations on one item");
}
ServiceError transaction_without_action() {
  return validation("Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
}
ServiceError transaction_with_two_actions() {
  return validation("TransactItems can only contain one of Check, Put, Update or Delete");
}
ServiceError transaction_too_large() {
  return validation("The aggregate size of the items in the transaction cannot exceed 4 MB");
}
ServiceError token_reused() {
  return {"IdempotentParameterMismatchException",
          "DynamoDB rejected the request because you retried a request with a different payload but with an idempotent "
          "token that was already used."};
}
ServiceError transaction_cancelled(const Json& reasons) {
  std::vector<std::string> codes;
  for (const Json& reason : reasons) codes.push_back(reason.at("Code").get<std::string>());
  ServiceError error{"TransactionCanceledException",
                     joined({"Transaction cancelled, please refer cancellation reasons for specific reasons [",
                             join(codes, ", "), "]"})};
  error.members["CancellationReasons"] = reasons;
  return error;
}

}  // namespace keyturn::dynamodb::errors
