#include "kms/parameter_rules.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "kms/errors.h"
#include "kms/key_spec.h"
#include "kms/tags.h"

namespace keyturn::kms {

namespace {

constexpr std::string_view kAliasPrefix = "alias/";
constexpr int kShortestWindow = 7;  // days, of ScheduleKeyDeletion
constexpr int kLongestWindow = 30;

const std::string& text(const Json& params, const char* member) {
  return params.at(member).get_ref<const std::string&>();
}

Result<void> alias_name(const Json& params) {
  const std::string& name = text(params, "AliasName");
  if (!name.starts_with(kAliasPrefix) || name.size() == kAliasPrefix.size()) return errors::alias_without_prefix();
  if (name.starts_with("alias/aws/")) return errors::alias_reserved();
  if (name.find(':') != std::string::npos) return errors::alias_with_colon(name);
  return {};
}

Result<void> alias_and_target(const Json& params) {
  KT_CHECK(alias_name(params));
  const std::string& target = text(params, "TargetKeyId");
  const bool is_alias =
      target.starts_with(kAliasPrefix) || (target.starts_with("arn:") && target.find(":alias/") != std::string::npos);
  if (is_alias) return errors::alias_target_is_alias();
  return {};
}

Result<void> grant(const Json& params) {
  if (!params.contains("GranteePrincipal") && !params.contains("GranteeServicePrincipal"))
    return errors::missing("granteePrincipal");
  return {};
}

Result<void> new_key(const Json& params) {
  if (params.contains("KeySpec") && params.contains("CustomerMasterKeySpec")) return errors::two_key_specs();
  const std::string old_spec = params.value("CustomerMasterKeySpec", std::string(kSymmetricSpec));
  const std::string spec = params.value("KeySpec", old_spec);
  if (!params.contains("KeyUsage") && spec != kSymmetricSpec) return errors::key_usage_missing();
  const std::string usage = params.value("KeyUsage", std::string(kEncryptDecrypt));
  if (!is_compatible(spec, usage)) return errors::incompatible_usage(usage, spec);
  const std::string origin = params.value("Origin", "AWS_KMS");
  if (params.contains("CustomKeyStoreId") || params.contains("XksKeyId") ||
      (origin != "AWS_KMS" && origin != "EXTERNAL")) {
    return errors::not_simulated("custom key stores");
  }
  if (params.contains("Tags")) return check_tags(params["Tags"]);
  return {};
}

Result<void> no_recipient(const Json& params) {
  if (params.contains("Recipient")) return errors::not_simulated("attested recipients");
  return {};
}

Result<void> ciphertext(const Json& params) {
  if (!params.contains("CiphertextBlob") && !ignores_ciphertext(params)) return errors::missing("ciphertextBlob");
  return no_recipient(params);
}

Result<void> decrypt(const Json& params) {
  KT_CHECK(ciphertext(params));
  if (ignores_ciphertext(params) && !params.contains("KeyId")) return errors::missing("keyId");
  return {};
}

Result<void> re_encrypt(const Json& params) {
  KT_CHECK(ciphertext(params));
  if (ignores_ciphertext(params) && !params.contains("SourceKeyId")) return errors::missing("sourceKeyId");
  return {};
}

Result<void> data_key(const Json& params) {
  if (params.contains("KeySpec") == params.contains("NumberOfBytes")) return errors::key_spec_or_number_of_bytes();
  return no_recipient(params);
}

Result<void> random_bytes(const Json& params) {
  if (!params.contains("NumberOfBytes")) return errors::number_of_bytes_missing();
  if (params.contains("CustomKeyStoreId")) return errors::not_simulated("custom key stores");
  return no_recipient(params);
}

Result<void> limit_of(const Json& params, int most) {
  const auto limit = params.find("Limit");
  if (limit != params.end() && limit->get<int>() > most)
    return errors::limit_too_big(limit->dump(), std::to_string(most));
  return {};
}

Result<void> limit_of_hundred(const Json& params) { return limit_of(params, 100); }
Result<void> limit_of_fifty(const Json& params) { return limit_of(params, 50); }

Result<void> retirable_grants(const Json& params) {
  if (!params.contains("RetiringPrincipal") && !params.contains("RetiringServicePrincipal"))
    return errors::missing("retiringPrincipal");
  return limit_of_hundred(params);
}

Result<void> grant_to_retire(const Json& params) {
  const bool by_id = params.contains("GrantId") && params.contains("KeyId");
  if (!params.contains("GrantToken") && !by_id) return errors::grant_to_retire_not_named();
  return {};
}

Result<void> pending_window(const Json& params) {
  const int window = params.value("PendingWindowInDays", kLongestWindow);
  if (window < kShortestWindow || window > kLongestWindow) return errors::pending_window();
  return {};
}

Result<void> tags(const Json& params) { return check_tags(params["Tags"]); }

struct Rule {
  std::string_view operation;
  Result<void> (*check)(const Json& params);
};

constexpr Rule kRules[] = {
    {"CreateAlias", alias_and_target},
    {"CreateGrant", grant},
    {"CreateKey", new_key},
    {"Decrypt", decrypt},
    {"DeleteAlias", alias_name},
    {"GenerateDataKey", data_key},
    {"GenerateDataKeyWithoutPlaintext", data_key},
    {"GenerateRandom", random_bytes},
    {"ListAliases", limit_of_hundred},
    {"ListGrants", limit_of_hundred},
    {"ListResourceTags", limit_of_fifty},
    {"ListRetirableGrants", retirable_grants},
    {"ReEncrypt", re_encrypt},
    {"RetireGrant", grant_to_retire},
    {"ScheduleKeyDeletion", pending_window},
    {"TagResource", tags},
    {"UpdateAlias", alias_and_target},
};

}  // namespace

Result<void> check_parameters(std::string_view operation, const Json& params) {
  const auto* const found =
      std::find_if(std::begin(kRules), std::end(kRules), [&](const Rule& rule) { return rule.operation == operation; });
  return found == std::end(kRules) ? Result<void>() : found->check(params);
}

bool ignores_ciphertext(const Json& params) {
  const auto modifiers = params.find("DryRunModifiers");
  if (!params.value("DryRun", false) || modifiers == params.end()) return false;
  return std::find(modifiers->begin(), modifiers->end(), "IGNORE_CIPHERTEXT") != modifiers->end();
}

}  // namespace keyturn::kms
