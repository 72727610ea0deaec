#include "kms/authorisation.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

namespace {

// By its token, or by its id and the key's ARN.
Result<const Grant*> meant_grant(const KeyStore& keys, const Context& context, const Json& params) {
  if (params.contains("GrantToken")) {
    const Grant* const grant = keys.grant_by_token(params["GrantToken"].get_ref<const std::string&>());
    if (!grant) return errors::invalid_grant_token();
    return grant;
  }
  KT_TRY(const std::string key_id, find_key_id(keys, context, params["KeyId"].get_ref<const std::string&>(),
                                               "kms:RetireGrant", Aliases::Refused));
  const auto& id = params["GrantId"].get_ref<const std::string&>();
  const Grant* const grant = keys.grant(id);
  if (!grant || grant->key_id != key_id) return errors::grant_not_found(id);
  return grant;
}

// The retiring principal may, the grantee when RetireGrant is among its operations, and whom the account lets.
// https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html
Result<void> check_may_retire(const Grant& grant, const Context& context, const Json& params) {
  if (is_caller(context, grant.retiring_principal)) return {};
  if (is_caller(context, grant.grantee_principal) && grant.allows("RetireGrant")) return {};
  const std::string arn = key_arn(context.ground.account, grant.key_id);
  if (context.caller.is_service())
    return errors::no_resource_policy_allows(context.caller.invoked_by, "kms:RetireGrant", arn);
  return authorise_by_identity(context, {"RetireGrant", params}, arn);
}

}  // namespace

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html
Result<Json> retire_grant(KeyStore& keys, Context& context, const Json& params) {
  KT_TRY(const Grant* const meant, meant_grant(keys, context, params));
  const std::string arn = key_arn(context.ground.account, meant->key_id);
  context.resources.push_back({arn, context.ground.account.id, "AWS::KMS::Key"});
  KT_CHECK(check_may_retire(*meant, context, params));
  if (params.value("DryRun", false)) return errors::dry_run();
  context.additional_data = Json{{"grantId", meant->id}};
  std::erase_if(keys.grants, [&, id = meant->id](const Grant& grant) { return grant.id == id; });
  return Json::object();
}

}  // namespace keyturn::kms::ops
