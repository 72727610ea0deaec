#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html
// Names that the key does not have are passed over.
Result<Json> untag_resource(KeyStore& keys, Context& context, const Json& params) {
  Key& key = found_key(keys, context, params);
  KT_CHECK(check_not_pending_deletion(key, key_arn(context.ground.account, key.id)));
  for (const Json& name : params["TagKeys"]) key.tags.erase(name.get<std::string>());
  return Json::object();
}

}  // namespace keyturn::kms::ops
