#include "kms/authorisation.h"

#include <algorithm>

#include "base/text.h"
#include "iam/decision.h"
#include "kms/condition_keys.h"
#include "kms/errors.h"
#include "kms/grant_rules.h"
#include "kms/key_lookup.h"
#include "kms/ruling.h"
#include "service/errors.h"

namespace keyturn::kms {

namespace {

iam::Access access_of(const service::Context& context, std::string_view operation, std::string_view resource) {
  iam::Access access;
  access.action = joined({"kms:", operation});
  access.resource = std::string(resource);
  access.principal = std::string(caller_name(context.caller));
  if (!context.caller.is_service()) access.account = context.ground.account.id;
  add_caller_keys(access, context);
  return access;
}

// A grant to the whole account works as a key policy for the account's root does.
bool is_for_account(const service::Context& context, const Grant& grant) {
  const std::string& account = context.ground.account.id;
  return !context.caller.is_service() &&
         (grant.grantee_principal == account || grant.grantee_principal == joined({"arn:aws:iam::", account, ":root"}));
}

bool is_granted(const KeyStore& keys, const Key& key, const service::Context& context, const Use& use,
                iam::Verdict by_identity) {
  return std::any_of(keys.grants.begin(), keys.grants.end(), [&](const Grant& grant) {
    const bool to_caller = is_caller(context, grant.grantee_principal) ||
                           (is_for_account(context, grant) && by_identity == iam::Verdict::Allowed);
    return grant.key_id == key.id && to_caller && grant.admits(use.operation, use.encryption_context) &&
           (use.operation != "CreateGrant" || is_within(grant, use.params));
  });
}

iam::Access access_to_key(const KeyStore& keys, const Key& key, const service::Context& context, const Use& use) {
  iam::Access access = access_of(context, use.operation, key_arn(context.ground.account, key.id));
  add_key_keys(access, keys, key);
  add_request_keys(access, context, use);
  return access;
}

Result<void> check_grant_tokens(const KeyStore& keys, const Json& params) {
  const auto tokens = params.find("GrantTokens");
  if (tokens == params.end()) return {};
  for (const Json& token : *tokens) {
    if (!keys.grant_by_token(token.get_ref<const std::string&>())) return errors::invalid_grant_token();
  }
  return {};
}

}  // namespace

std::string regional_principal(std::string_view service_principal, std::string_view region) {
  const std::size_t dot = service_principal.find('.');
  return joined({service_principal.substr(0, dot), ".", region, service_principal.substr(dot)});
}

bool is_caller(const service::Context& context, std::string_view principal) {
  const service::Caller& caller = context.caller;
  if (!caller.is_service()) return principal == caller.user_arn;
  return principal == caller.invoked_by ||
         principal == regional_principal(caller.invoked_by, context.ground.account.region);
}

Ruling rule_on(const KeyStore& keys, const Key& key, const service::Context& context, const Use& use) {
  const iam::Access access = access_to_key(keys, key, context, use);
  Ruling ruling;
  ruling.by_key = key.policy.as_resource_policy(access);
  ruling.statement = iam::deciding_statement(key.policy, access);
  ruling.by_identity = context.ground.users.identity_verdict(access);
  ruling.by_grant = is_granted(keys, key, context, use, ruling.by_identity);
  return ruling;
}

Result<void> authorise_use(const KeyStore& keys, const Key& key, const service::Context& context, const Use& use) {
  KT_CHECK(check_grant_tokens(keys, use.params));
  const iam::Access access = access_to_key(keys, key, context, use);
  const std::string& arn = access.resource;
  const iam::Verdict by_key = key.policy.as_resource_policy(access);
  const iam::Verdict by_identity = context.ground.users.identity_verdict(access);
  if (by_key == iam::Verdict::Denied) return errors::denied_by_resource_policy(access.principal, access.action, arn);
  if (by_identity == iam::Verdict::Denied)
    return errors::denied_by_identity_policy(access.principal, access.action, arn);
  if (by_key == iam::Verdict::Allowed) return {};
  if (by_key == iam::Verdict::AccountDelegated && by_identity == iam::Verdict::Allowed) return {};
  if (is_granted(keys, key, context, use, by_identity)) return {};
  return by_key == iam::Verdict::AccountDelegated
             ? errors::no_identity_policy_allows(access.principal, access.action, arn)
             : errors::no_resource_policy_allows(access.principal, access.action, arn);
}

Result<void> authorise_by_identity(const service::Context& context, const Use& use, std::string_view resource) {
  iam::Access access = access_of(context, use.operation, resource);
  add_request_keys(access, context, use);
  const iam::Verdict verdict = context.ground.users.identity_verdict(access);
  if (verdict == iam::Verdict::Allowed) return {};
  if (verdict == iam::Verdict::Denied)
    return errors::denied_by_identity_policy(access.principal, access.action, resource);
  return service::identity_denied(access.principal, access.action, resource);
}

bool allows(const iam::Policy& policy, const service::Context& context, std::string_view operation,
            std::string_view key_arn) {
  const iam::Access access = access_of(context, operation, key_arn);
  const iam::Verdict by_key = policy.as_resource_policy(access);
  const iam::Verdict by_identity = context.ground.users.identity_verdict(access);
  if (by_identity == iam::Verdict::Denied) return false;
  return by_key == iam::Verdict::Allowed ||
         (by_key == iam::Verdict::AccountDelegated && by_identity == iam::Verdict::Allowed);
}

}  // namespace keyturn::kms
