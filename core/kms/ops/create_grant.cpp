#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
Result<Json> create_grant(KeyStore& keys, Context& context, const Json& params) {
  KT_TRY(const std::string key_id, find_key_id(keys, context, params["KeyId"].get_ref<const std::string&>(),
                                               "kms:CreateGrant", Aliases::Refused));
  const Key& key = *keys.find(key_id);
  KT_CHECK(check_enabled(key, key_arn(context.ground.account, key_id)));
  const Json constraints = params.value("Constraints", Json::object());
  if (!constraints.empty() && !key.is_symmetric()) return errors::context_needs_symmetric_key();
  Grant grant;
  grant.id = context.ground.random.hex(32);
  grant.key_id = key_id;
  grant.name = params.value("Name", "");
  grant.created = context.now();
  grant.grantee_principal = params["GranteePrincipal"].get<std::string>();
  grant.retiring_principal = params.value("RetiringPrincipal", "");
  grant.operations = params["Operations"].get<std::vector<std::string>>();
  grant.context_subset = read_encryption_context(constraints, "EncryptionContextSubset");
  grant.context_equals = read_encryption_context(constraints, "EncryptionContextEquals");
  grant.token = to_base64(context.ground.random.bytes(96));
  Json answer{{"GrantToken", grant.token}, {"GrantId", grant.id}};
  keys.grants.push_back(std::move(grant));
  return answer;
}

}  // namespace keyturn::kms::ops
