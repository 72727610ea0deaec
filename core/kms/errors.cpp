#include "kms/errors.h"

#include <string>

#include "base/text.h"

namespace keyturn::kms::errors {

namespace {

ServiceError refused(std::string_view caller, std::string_view action, std::string_view rest) {
  return {"AccessDeniedException", joined({"User: ", caller, " is not authorized to perform: ", action, " on ", rest}),
          400};
}

}  // namespace

ServiceError no_resource_policy_allows(std::string_view caller, std::string_view action, std::string_view key_arn) {
  return refused(caller, action,
                 joined({"resource: ", key_arn, " because no resource-based policy allows the ", action, " action"}));
}

ServiceError no_identity_policy_allows(std::string_view caller, std::string_view action, std::string_view key_arn) {
  return refused(caller, action,
                 joined({"resource: ", key_arn, " because no identity-based policy allows the ", action, " action"}));
}

ServiceError denied_by_resource_policy(std::string_view caller, std::string_view action, std::string_view key_arn) {
  return refused(caller, action, joined({"resource: ", key_arn, " with an explicit deny in a resource-based policy"}));
}

ServiceError denied_by_identity_policy(std::string_view caller, std::string_view action, std::string_view key_arn) {
  return refused(caller, action, joined({"resource: ", key_arn, " with an explicit deny in an identity-based policy"}));
}

// AWS names no resource here: the key does not exist yet.
// https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
ServiceError may_not_tag_new_key(std::string_view caller) {
  return {"AccessDeniedException",
          joined({"User: ", caller,
                  " is not authorized to perform: kms:TagResource because no identity-based policy allows the "
                  "kms:TagResource action"}),
          400};
}

ServiceError outside_of_account(std::string_view caller, std::string_view action) {
  return refused(caller, action,
                 "this resource because the resource does not exist in this Region, no resource-based policies allow "
                 "access, or a resource-based policy explicitly denies access");
}

ServiceError ciphertext_of_unknown_key() {
  return {
      "AccessDeniedException",
      "The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are "
      "not allowed to access."};
}

ServiceError key_not_found(std::string_view key_arn) {
  return {"NotFoundException", joined({"Key '", key_arn, "' does not exist"})};
}

ServiceError invalid_key_id(std::string_view key_id) {
  return {"NotFoundException", joined({"Invalid keyId '", key_id, "'"})};
}

ServiceError invalid_arn_region(std::string_view region) {
  return {"NotFoundException", joined({"Invalid arn ", region})};
}

ServiceError alias_not_found(std::string_view alias_arn) {
  return {"NotFoundException", joined({"Alias ", alias_arn, " is not found."})};
}

ServiceError invalid_marker() {
  return {"InvalidMarkerException",
          "The request was rejected because the marker does not come from an earlier answer."};
}

ServiceError alias_exists(std::string_view alias_arn) {
  return {"AlreadyExistsException", joined({"An alias with the name ", alias_arn, " already exists"})};
}

ServiceError alias_without_prefix() {
  return {"ValidationException",
          "Alias must start with the prefix \"alias/\". Please see "
          "https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html"};
}

ServiceError alias_with_colon(std::string_view name) {
  return {"ValidationException", joined({name, " contains invalid characters for an alias"})};
}

ServiceError alias_reserved() { return {"NotAuthorizedException", ""}; }

ServiceError alias_target_is_alias() { return {"ValidationException", "Aliases must refer to keys. Not aliases"}; }

// The rule is that of API_UpdateAlias; its text is not known, this one is Keyturn's.
ServiceError alias_targets_differ() {
  return {"ValidationException", "The alias's old and new key must be of the same type and have the same key usage."};
}

// The quota is AWS' (10.3); its text is not known, this one is Keyturn's.
ServiceError too_many_aliases(std::string_view key_arn) {
  return {"LimitExceededException", joined({"The key ", key_arn, " has as many aliases as a key can have."})};
}

ServiceError disabled(std::string_view key_arn) { return {"DisabledException", joined({key_arn, " is disabled."})}; }

ServiceError pending_deletion(std::string_view key_arn) {
  return {"KMSInvalidStateException", joined({key_arn, " is pending deletion."})};
}

ServiceError not_pending_deletion(std::string_view key_arn) {
  return {"KMSInvalidStateException", joined({key_arn, " is not pending deletion."})};
}

ServiceError pending_import(std::string_view key_arn) {
  return {"KMSInvalidStateException", joined({key_arn, " is pending import."})};
}

ServiceError invalid_origin(std::string_view key_arn, std::string_view origin) {
  return {"UnsupportedOperationException",
          joined({key_arn, " origin is ", origin, " which is not valid for this operation."})};
}

ServiceError invalid_key_usage(std::string_view key_arn, std::string_view usage, std::string_view operation) {
  return {"InvalidKeyUsageException",
          joined({key_arn, " key usage is ", usage, " which is not valid for ", operation, "."})};
}

// The words are recorded for HMAC algorithms; for encryption they are taken to be the same.
ServiceError invalid_algorithm(std::string_view algorithm, std::string_view spec) {
  return {"InvalidKeyUsageException", joined({"Algorithm ", algorithm, " is incompatible with key spec ", spec, "."})};
}

ServiceError unsupported() { return {"UnsupportedOperationException", ""}; }

ServiceError missing(std::string_view path) {
  return {"ValidationException", joined({"1 validation error detected: Value null at '", path,
                                         "' failed to satisfy constraint: Member must not be "
                                         "null"})};
}

ServiceError limit_too_big(std::string_view value, std::string_view most) {
  return {"ValidationException", joined({"1 validation error detected: Value '", value,
                                         "' at 'limit' failed to satisfy constraint: Member "
                                         "must have value less than or equal to ",
                                         most})};
}

ServiceError number_of_bytes_missing() { return {"ValidationException", "NumberOfBytes is required."}; }

ServiceError key_spec_or_number_of_bytes() {
  return {"ValidationException", "Please specify either number of bytes or key spec."};
}

ServiceError pending_window() { return {"ValidationException", "PendingWindowInDays must be between 7 and 30"}; }

ServiceError two_key_specs() {
  return {"ValidationException",
          "You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is "
          "deprecated."};
}

ServiceError key_usage_missing() {
  return {"ValidationException",
          "You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys."};
}

ServiceError incompatible_usage(std::string_view usage, std::string_view spec) {
  return {"ValidationException", joined({"KeyUsage ", usage, " is not compatible with KeySpec ", spec})};
}

ServiceError duplicate_tag_keys() { return {"TagException", "Duplicate tag keys"}; }

ServiceError too_many_tags() { return {"TagException", "Too many tags"}; }

ServiceError reserved_tag_key() { return {"TagException", "Tags beginning with aws: are reserved"}; }

ServiceError invalid_ciphertext() { return {"InvalidCiphertextException", ""}; }

ServiceError incorrect_key() {
  return {"IncorrectKeyException",
          "The key ID in the request does not identify a CMK that can perform this operation."};
}

ServiceError dry_run() {
  return {"DryRunOperationException", "The request would have succeeded, but the DryRun option is set."};
}

// The exception is AWS'; its text is not known, this one is Keyturn's.
ServiceError rotation_under_way(std::string_view key_arn) {
  return {"ConflictException",
          joined({"A rotation of the key ", key_arn, " is under way or begins within the next 20 minutes."})};
}

ServiceError too_many_rotations(std::string_view key_arn) {
  return {"LimitExceededException",
          joined({"The on-demand rotations limit has been reached for the given keyId. No more on-demand rotations can "
                  "be performed for this key: ",
                  key_arn})};
}

ServiceError policy_not_found() { return {"NotFoundException", "No such policy exists"}; }

ServiceError policy_locks_out() {
  return {"MalformedPolicyDocumentException",
          "The new key policy will not allow you to update the key policy in the future."};
}

// Seen by many, e.g. terraform-aws-modules/terraform-aws-kms issue 30.
ServiceError invalid_principals() {
  return {"MalformedPolicyDocumentException", "Policy contains a statement with one or more invalid principals."};
}

ServiceError statement_without_principal() {
  return {"MalformedPolicyDocumentException", "A statement of a key policy needs a Principal."};
}

// The quota is AWS' (10.3); its text is not known, this one is Keyturn's.
ServiceError policy_too_long() {
  return {"LimitExceededException", "The key policy is longer than 32 KB, the most that a key policy can have."};
}

ServiceError context_needs_symmetric_key() {
  return {"ValidationException",
          "EncryptionContext is supported only when creating a grant for a symmetric encryption KMS key."};
}

ServiceError grant_not_found(std::string_view grant_id) {
  return {"NotFoundException", joined({"Grant ID ", grant_id, " not found"})};
}

ServiceError invalid_grant_token() { return {"InvalidGrantTokenException", ""}; }

// Seen by many, e.g. in Lambda's "KMS Exception: InvalidArnException KMS Message: ARN does not refer to ...".
ServiceError invalid_grant_principal(std::string_view arn) {
  return {"InvalidArnException", joined({"ARN does not refer to a valid principal: ", arn})};
}

// AWS refuses operations that the key cannot do; its text is not known, this one is Keyturn's.
ServiceError grant_operations_not_supported() {
  return {"ValidationException", "The grant names operations that a key of this kind does not support."};
}

// AWS wants one of the two; its text is not known, this one is Keyturn's.
ServiceError grant_to_retire_not_named() {
  return {"ValidationException", "A grant is retired by its grant token, or by its grant ID and key ARN."};
}

ServiceError not_simulated(std::string_view what) {
  return {"NotSimulated", joined({"Keyturn does not simulate ", what, "."})};
}

}  // namespace keyturn::kms::errors
