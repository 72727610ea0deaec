#include "kms/authorisation.h"

#include <algorithm>

#include "base/text.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "service/errors.h"

namespace keyturn::kms {

namespace {

iam::Access access_of(const service::Context& context, std::string_view operation, std::string resource,
                      const EncryptionContext& encryption_context) {
  const service::Caller& caller = context.caller;
  const service::Account& account = context.ground.account;
  iam::Access access;
  access.action = joined({"kms:", operation});
  access.resource = std::move(resource);
  access.principal = caller.is_service() ? caller.invoked_by : caller.user_arn;
  if (!caller.is_service()) {
    access.account = account.id;
    access.conditions["kms:CallerAccount"] = account.id;
    access.conditions["aws:PrincipalArn"] = caller.user_arn;
    if (!caller.invoked_by.empty()) {
      access.conditions["kms:ViaService"] = regional_principal(caller.invoked_by, account.region);
    }
  }
  if (operation == "CreateGrant")
    access.conditions["kms:GrantIsForAWSResource"] = caller.invoked_by.empty() ? "false" : "true";
  for (const auto& [name, value] : encryption_context) access.conditions["kms:EncryptionContext:" + name] = value;
  return access;
}

bool granted(const KeyStore& keys, const Key& key, const service::Context& context, const iam::Access& access,
             std::string_view operation, const EncryptionContext& encryption_context) {
  const std::string principal = context.caller.is_service()
                                    ? regional_principal(context.caller.invoked_by, context.ground.account.region)
                                    : access.principal;
  return std::any_of(keys.grants.begin(), keys.grants.end(), [&](const Grant& grant) {
    return grant.key_id == key.id && grant.grantee_principal == principal &&
           grant.admits(operation, encryption_context);
  });
}

}  // namespace

std::string regional_principal(std::string_view service_principal, std::string_view region) {
  const std::size_t dot = service_principal.find('.');
  return joined({service_principal.substr(0, dot), ".", region, service_principal.substr(dot)});
}

Result<void> authorise_use(const KeyStore& keys, const Key& key, const service::Context& context,
                           std::string_view operation, const EncryptionContext& encryption_context) {
  const std::string arn = key_arn(context.ground.account, key.id);
  const iam::Access access = access_of(context, operation, arn, encryption_context);
  const iam::Verdict by_key = key.policy.as_resource_policy(access);
  const iam::Verdict by_identity = context.ground.users.identity_verdict(access);
  if (by_key == iam::Verdict::Denied) return errors::denied_by_resource_policy(access.principal, access.action, arn);
  if (by_identity == iam::Verdict::Denied)
    return errors::denied_by_identity_policy(access.principal, access.action, arn);
  if (by_key == iam::Verdict::Allowed) return {};
  if (by_key == iam::Verdict::AccountDelegated && by_identity == iam::Verdict::Allowed) return {};
  if (granted(keys, key, context, access, operation, encryption_context)) return {};
  return by_key == iam::Verdict::AccountDelegated
             ? errors::no_identity_policy_allows(access.principal, access.action, arn)
             : errors::no_resource_policy_allows(access.principal, access.action, arn);
}

Result<void> authorise_account_wide(const service::Context& context, std::string_view operation) {
  const iam::Access access = access_of(context, operation, "*", {});
  if (context.ground.users.identity_verdict(access) == iam::Verdict::Allowed) return {};
  return service::identity_denied(access.principal, access.action, "*");
}

}  // namespace keyturn::kms
