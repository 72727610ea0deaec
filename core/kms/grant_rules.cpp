#include "kms/grant_rules.h"

#include <algorithm>

#include "base/arn.h"
#include "kms/errors.h"

namespace keyturn::kms {

namespace {

// A user of this account must be there; what other accounts hold is taken as it is written.
bool is_valid_principal(const service::Context& context, const std::string& principal) {
  if (!principal.starts_with("arn:")) return true;
  const auto arn = Arn::parse(principal);
  if (!arn || (arn->service != "iam" && arn->service != "sts")) return false;
  if (arn->account != context.ground.account.id || arn->resource == "root") return true;
  return context.ground.users.find(principal) != nullptr;
}

bool has_pairs(const EncryptionContext& context, const EncryptionContext& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const auto& pair) {
    const auto found = context.find(pair.first);
    return found != context.end() && found->second == pair.second;
  });
}

}  // namespace

Grant read_grant(const Json& params, const Key& key, Instant now) {
  const Json constraints = params.value("Constraints", Json::object());
  Grant grant;
  grant.key_id = key.id;
  grant.name = params.value("Name", "");
  grant.created = now;
  grant.grantee_principal = params.value("GranteePrincipal", "");
  if (params.contains("GranteeServicePrincipal")) {
    grant.grantee_principal = params["GranteeServicePrincipal"].get<std::string>();
    grant.grantee_member = PrincipalMember::ServicePrincipal;
  }
  grant.retiring_principal = params.value("RetiringPrincipal", "");
  if (params.contains("RetiringServicePrincipal")) {
    grant.retiring_principal = params["RetiringServicePrincipal"].get<std::string>();
    grant.retiring_member = PrincipalMember::ServicePrincipal;
  }
  grant.operations = params["Operations"].get<std::vector<std::string>>();
  grant.context_subset = read_encryption_context(constraints, "EncryptionContextSubset");
  grant.context_equals = read_encryption_context(constraints, "EncryptionContextEquals");
  grant.source_arn = constraints.value("SourceArn", "");
  return grant;
}

bool can_be_granted(const Key& key, std::string_view operation) {
  if (operation == "CreateGrant" || operation == "DescribeKey" || operation == "RetireGrant") return true;
  const bool asymmetric = !key.is_symmetric() && key.usage != "GENERATE_VERIFY_MAC";
  if (operation == "GetPublicKey") return asymmetric;
  if (operation == "Sign" || operation == "Verify") return key.usage == "SIGN_VERIFY";
  if (operation == "GenerateMac" || operation == "VerifyMac") return key.usage == "GENERATE_VERIFY_MAC";
  if (operation == "DeriveSharedSecret") return key.usage == "KEY_AGREEMENT";
  if (operation.starts_with("GenerateDataKey")) return key.is_symmetric();
  return key.usage == "ENCRYPT_DECRYPT";
}

Result<void> check_grant(const service::Context& context, const Grant& grant, const Key& key) {
  for (const std::string* principal : {&grant.grantee_principal, &grant.retiring_principal}) {
    if (!is_valid_principal(context, *principal)) return errors::invalid_grant_principal(*principal);
  }
  if (!key.is_symmetric() && !(grant.context_subset.empty() && grant.context_equals.empty()))
    return errors::context_needs_symmetric_key();
  for (const std::string& operation : grant.operations) {
    if (!can_be_granted(key, operation)) return errors::grant_operations_not_supported();
  }
  return {};
}

bool is_within(const Grant& parent, const Json& params) {
  const auto& operations = params["Operations"];
  const bool no_operation_more = std::all_of(operations.begin(), operations.end(), [&](const Json& operation) {
    return parent.allows(operation.get_ref<const std::string&>());
  });
  const Json constraints = params.value("Constraints", Json::object());
  const EncryptionContext equals = read_encryption_context(constraints, "EncryptionContextEquals");
  const EncryptionContext subset = read_encryption_context(constraints, "EncryptionContextSubset");
  if (!no_operation_more) return false;
  if (!parent.context_equals.empty()) return equals == parent.context_equals;
  return has_pairs(equals, parent.context_subset) || has_pairs(subset, parent.context_subset);
}

bool is_same(const Grant& one, const Grant& other) {
  return one.key_id == other.key_id && one.grantee_principal == other.grantee_principal &&
         one.retiring_principal == other.retiring_principal && one.operations == other.operations &&
         one.context_subset == other.context_subset && one.context_equals == other.context_equals &&
         one.source_arn == other.source_arn;
}

}  // namespace keyturn::kms
