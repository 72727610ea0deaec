#include <algorithm>

#include "base/text.h"
#include "kms/authorisation.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

namespace {

// The retiring principal may, the grantee when RetireGrant is among its operations, and the account's own people.
bool may_retire(const Grant& grant, const Context& context) {
  if (!context.caller.is_service()) return true;
  const std::string principal = regional_principal(context.caller.invoked_by, context.ground.account.region);
  const bool as_grantee =
      grant.grantee_principal == principal &&
      std::find(grant.operations.begin(), grant.operations.end(), "RetireGrant") != grant.operations.end();
  return grant.retiring_principal == principal || as_grantee;
}

}  // namespace

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html
Result<Json> retire_grant(KeyStore& keys, Context& context, const Json& params) {
  const std::string token = params.value("GrantToken", "");
  const std::string id = params.value("GrantId", "");
  const auto found = std::find_if(keys.grants.begin(), keys.grants.end(), [&](const Grant& grant) {
    return token.empty() ? grant.id == id : grant.token == token;
  });
  if (found == keys.grants.end()) return errors::grant_not_found(token.empty() ? id : token);
  const std::string arn = key_arn(context.ground.account, found->key_id);
  if (!may_retire(*found, context)) {
    return errors::no_resource_policy_allows(context.caller.invoked_by, "kms:RetireGrant", arn);
  }
  context.resources.push_back({arn, context.ground.account.id, "AWS::KMS::Key"});
  context.additional_data = Json{{"grantId", found->id}};
  keys.grants.erase(found);
  return Json::object();
}

}  // namespace keyturn::kms::ops
