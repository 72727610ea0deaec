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

ServiceError grant_not_found(std::string_view grant_id) {
  return {"NotFoundException", joined({"Grant ID ", grant_id, " not found"})};
}

ServiceError invalid_marker() {
  return {"InvalidMarkerException",
          "The request was rejected because the marker does not come from an earlier answer."};
}

ServiceError disabled(std::string_view key_arn) { return {"DisabledException", joined({key_arn, " is disabled."})}; }

ServiceError pending_deletion(std::string_view key_arn) {
  return {"KMSInvalidStateException", joined({key_arn, " is pending deletion."})};
}

ServiceError pending_import(std::string_view key_arn) {
  return {"KMSInvalidStateException", joined({key_arn, " is pending import."})};
}

ServiceError invalid_key_usage(std::string_view key_arn, std::string_view usage, std::string_view operation) {
  return {"InvalidKeyUsageException",
          joined({key_arn, " key usage is ", usage, " which is not valid for ", operation, "."})};
}

ServiceError context_needs_symmetric_key() {
  return {"ValidationException",
          "EncryptionContext is supported only when creating a grant for a symmetric encryption KMS key."};
}

ServiceError invalid_ciphertext() { return {"InvalidCiphertextException", ""}; }

ServiceError incorrect_key() {
  return {"IncorrectKeyException",
          "The key ID in the request does not identify a CMK that can perform this operation."};
}

ServiceError key_spec_or_number_of_bytes() {
  return {"ValidationException", "Please specify either number of bytes or key spec."};
}

}  // namespace keyturn::kms::errors
