#include "kms/key_lookup.h"
#include "kms/key_state.h"
#include "kms/ops/operations.h"
#include "kms/tags.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html
Result<Json> tag_resource(KeyStore& keys, Context& context, const Json& params) {
  Key& key = found_key(keys, context, params);
  KT_CHECK(check_not_pending_deletion(key, key_arn(context.ground.account, key.id)));
  KT_CHECK(add_tags(key, params["Tags"]));
  return Json::object();
}

}  // namespace keyturn::kms::ops
