#include <algorithm>

#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html
Result<Json> revoke_grant(KeyStore& keys, Context& context, const Json& params) {
  const Key& key = found_key(keys, context, params);
  const auto& id = params["GrantId"].get_ref<const std::string&>();
  const auto found = std::find_if(keys.grants.begin(), keys.grants.end(),
                                  [&](const Grant& grant) { return grant.id == id && grant.key_id == key.id; });
  if (found == keys.grants.end()) return errors::grant_not_found(id);
  if (params.value("DryRun", false)) return errors::dry_run();
  keys.grants.erase(found);
  return Json::object();
}

}  // namespace keyturn::kms::ops
