#include "kms/alias_rules.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
Result<Json> create_alias(KeyStore& keys, Context& context, const Json& params) {
  const std::string name = params["AliasName"].get<std::string>();
  const Key& target = target_key(keys, context, params);
  if (keys.aliases.contains(name)) return errors::alias_exists(alias_arn(context.ground.account, name));
  KT_CHECK(check_target(keys, target, key_arn(context.ground.account, target.id)));
  keys.aliases.emplace(name, Alias{name, target.id, context.now(), context.now()});
  return Json::object();
}

}  // namespace keyturn::kms::ops
