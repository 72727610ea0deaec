// Every error text of KMS, once (facts sheet 10.4 and 10.5).
#pragma once
#include <string_view>

#include "base/service_error.h"

namespace keyturn::kms::errors {

// The caller may not do this: by the key policy, by the identity policies, by an explicit deny, or across accounts.
ServiceError no_resource_policy_allows(std::string_view caller, std::string_view action, std::string_view key_arn);
ServiceError no_identity_policy_allows(std::string_view caller, std::string_view action, std::string_view key_arn);
ServiceError denied_by_resource_policy(std::string_view caller, std::string_view action, std::string_view key_arn);
ServiceError denied_by_identity_policy(std::string_view caller, std::string_view action, std::string_view key_arn);
ServiceError outside_of_account(std::string_view caller, std::string_view action);
ServiceError ciphertext_of_unknown_key();

ServiceError key_not_found(std::string_view key_arn);
ServiceError invalid_key_id(std::string_view key_id);
ServiceError invalid_arn_region(std::string_view region);
ServiceError alias_not_found(std::string_view alias_arn);
ServiceError grant_not_found(std::string_view grant_id);
ServiceError invalid_marker();

ServiceError disabled(std::string_view key_arn);
ServiceError pending_deletion(std::string_view key_arn);
ServiceError pending_import(std::string_view key_arn);
ServiceError invalid_key_usage(std::string_view key_arn, std::string_view usage, std::string_view operation);
ServiceError context_needs_symmetric_key();

ServiceError invalid_ciphertext();
ServiceError incorrect_key();
ServiceError key_spec_or_number_of_bytes();

}  // namespace keyturn::kms::errors
