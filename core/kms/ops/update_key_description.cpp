#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html
Result<Json> update_key_description(KeyStore& keys, Context& context, const Json& params) {
  Key& key = found_key(keys, context, params);
  KT_CHECK(check_not_pending_deletion(key, key_arn(context.ground.account, key.id)));
  key.description = params["Description"].get<std::string>();
  return Json::object();
}

}  // namespace keyturn::kms::ops
