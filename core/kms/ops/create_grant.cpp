#include <algorithm>

#include "kms/errors.h"
#include "kms/grant_rules.h"
#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
// A grant that is there already under this name is not made twice; it gets another token.
Result<Json> create_grant(KeyStore& keys, Context& context, const Json& params) {
  const Key& key = found_key(keys, context, params);
  KT_CHECK(check_enabled(key, key_arn(context.ground.account, key.id)));
  Grant grant = read_grant(params, key, context.now());
  KT_CHECK(check_grant(context, grant, key));
  if (params.value("DryRun", false)) return errors::dry_run();
  const auto same = std::find_if(keys.grants.begin(), keys.grants.end(), [&](const Grant& other) {
    return !grant.name.empty() && other.name == grant.name && is_same(grant, other);
  });
  if (same == keys.grants.end()) grant.id = context.ground.random.hex(32);
  Grant& made = (same == keys.grants.end() ? keys.grants.emplace_back(std::move(grant)) : *same).change();
  made.tokens.push_back(to_base64(context.ground.random.bytes(96)));
  return Json{{"GrantToken", made.tokens.back()}, {"GrantId", made.id}};
}

}  // namespace keyturn::kms::ops
