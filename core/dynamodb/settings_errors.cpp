// The part of errors.h about tags and time to live: facts sheet 2.6, 3, 4.4.
#include "base/text.h"
#include "dynamodb/error_forms.h"
#include "dynamodb/errors.h"

namespace keyturn::dynamodb::errors {

ServiceError reserved_tag_key(std::string_view key) {
  return validation(joined({"Tag Key cannot be prefixed with aws:, Key: ", key}));
}
ServiceError invalid_tag_key(std::string_view key) {
  return validation(joined({"The Tag Key provided is invalid, Key: ", key}));
}
ServiceError invalid_tag_value(std::string_view value) {
  return validation(joined({"The Tag Value provided is invalid, Value: ", value}));
}
ServiceError too_many_tags() {
  return validation("Number of Tags exceed the current limit for the provided ResourceArn");
}
ServiceError duplicate_tag_key(std::string_view key) {
  return validation(joined({"Duplicate Tag Keys provided as input: Duplicate Tag Key found ", key}));
}

ServiceError no_tag_given() { return validation("Atleast one Tag needs to be provided as Input."); }
ServiceError no_tag_key_given() { return validation("Atleast one Tag Key needs to be provided as Input."); }
ServiceError tags_being_updated(std::string_view table) {
  return subscriber_limit(joined({"Table tags are being updated: ", table}));
}
ServiceError cannot_delete_while_tags_change(std::string_view table) {
  return in_use(joined({"Table tags are being updated: ", table}));
}
ServiceError resource_not_found(std::string_view arn) {
  return not_found(joined({"ResourceArn: ", arn, " not found"}));
}
ServiceError not_an_arn(std::string_view text) { return invalid(joined({"ARNs must start with 'arn:': ", text})); }
ServiceError not_of_dynamodb(std::string_view arn) {
  return invalid(joined({"Provided Arn is not a DynamoDB resource arn: ", arn}));
}
ServiceError not_taggable(std::string_view arn) {
  return invalid(
      joined({"Invalid resource arn provided, only table or stream is accepted. Provided resource arn: ", arn}));
}
ServiceError invalid_resource_arn(std::string_view arn) {
  return validation(joined({"Invalid TableArn: Invalid ResourceArn provided as input ", arn}));
}

ServiceError ttl_already_enabled() { return validation("TimeToLive is already enabled"); }
ServiceError ttl_already_disabled() { return validation("TimeToLive is already disabled"); }
ServiceError ttl_of_other_attribute(std::string_view attribute) {
  return validation(
      joined({"TimeToLive is active on a different AttributeName: current AttributeName is ", attribute}));
}
ServiceError ttl_just_changed() {
  return validation("Time to live has been modified multiple times within a fixed interval");
}
ServiceError no_ttl_in_state(std::string_view state) {
  return validation(
      joined({"Cannot describe time to live while table is in ", state, " state: Current table state is ", state}));
}
ServiceError no_ttl_while_deleting(std::string_view table) {
  return in_use(joined({"Table ", table, " is being deleted"}));
}

}  // namespace keyturn::dynamodb::errors
