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
ServiceError may_not_tag_new_key(std::string_view caller);
ServiceError outside_of_account(std::string_view caller, std::string_view action);
ServiceError ciphertext_of_unknown_key();

// Finding keys and aliases.
ServiceError key_not_found(std::string_view key_arn);
ServiceError invalid_key_id(std::string_view key_id);
ServiceError invalid_arn_region(std::string_view region);
ServiceError alias_not_found(std::string_view alias_arn);
ServiceError invalid_marker();

// The name of an alias and its target.
ServiceError alias_exists(std::string_view alias_arn);
ServiceError alias_without_prefix();
ServiceError alias_with_colon(std::string_view name);
ServiceError alias_reserved();
ServiceError alias_target_is_alias();
ServiceError alias_targets_differ();
ServiceError too_many_aliases(std::string_view key_arn);

// The state of a key (10.4).
ServiceError disabled(std::string_view key_arn);
ServiceError pending_deletion(std::string_view key_arn);
ServiceError not_pending_deletion(std::string_view key_arn);
ServiceError pending_import(std::string_view key_arn);
ServiceError invalid_origin(std::string_view key_arn, std::string_view origin);
ServiceError invalid_key_usage(std::string_view key_arn, std::string_view usage, std::string_view operation);
ServiceError invalid_algorithm(std::string_view algorithm, std::string_view spec);
ServiceError unsupported();

// Parameters.
ServiceError missing(std::string_view path);
ServiceError limit_too_big(std::string_view value, std::string_view most);
ServiceError number_of_bytes_missing();
ServiceError key_spec_or_number_of_bytes();
ServiceError pending_window();
ServiceError two_key_specs();
ServiceError key_usage_missing();
ServiceError incompatible_usage(std::string_view usage, std::string_view spec);
ServiceError duplicate_tag_keys();
ServiceError too_many_tags();
ServiceError reserved_tag_key();

// Cryptographic operations.
ServiceError invalid_ciphertext();
ServiceError incorrect_key();
ServiceError dry_run();

// Rotation.
ServiceError rotation_under_way(std::string_view key_arn);
ServiceError too_many_rotations(std::string_view key_arn);

// Key policies.
ServiceError policy_not_found();
ServiceError policy_locks_out();
ServiceError invalid_principals();
ServiceError statement_without_principal();
ServiceError policy_too_long();

// Grants.
ServiceError context_needs_symmetric_key();
ServiceError grant_not_found(std::string_view grant_id);
ServiceError invalid_grant_token();
ServiceError invalid_grant_principal(std::string_view arn);
ServiceError grant_operations_not_supported();
ServiceError grant_to_retire_not_named();

// What AWS has and Keyturn leaves out says so in Keyturn's own words.
ServiceError not_simulated(std::string_view what);

}  // namespace keyturn::kms::errors
