#include "kms/alias_rules.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html
Result<Json> update_alias(KeyStore& keys, Context& context, const Json& params) {
  Alias& alias = keys.aliases.find(params["AliasName"].get_ref<const std::string&>())->second;
  const Key& target = target_key(keys, context, params);
  KT_CHECK(check_target(keys, target, key_arn(context.ground.account, target.id)));
  const Key& former = *keys.find(alias.target_key_id);
  if (former.usage != target.usage || former.is_symmetric() != target.is_symmetric())
    return errors::alias_targets_differ();
  alias.target_key_id = target.id;
  alias.updated = context.now();
  return Json::object();
}

}  // namespace keyturn::kms::ops
