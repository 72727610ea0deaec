#include "kms/key_lookup.h"
#include "kms/key_metadata.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
Result<Json> describe_key(KeyStore& keys, Context& context, const Json& params) {
  KT_TRY(const std::string key_id, find_key_id(keys, context, params["KeyId"].get_ref<const std::string&>(),
                                               "kms:DescribeKey", Aliases::Accepted));
  return Json{{"KeyMetadata", key_metadata(*keys.find(key_id), context.ground.account)}};
}

}  // namespace keyturn::kms::ops
