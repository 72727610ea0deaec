#include "kms/key_lookup.h"
#include "kms/ops/operations.h"
#include "kms/page.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html
Result<Json> list_keys(KeyStore& keys, Context& context, const Json& params) {
  std::vector<std::pair<std::string, Json>> entries;
  for (const auto& [id, key] : keys.keys) {
    entries.emplace_back(id, Json{{"KeyId", id}, {"KeyArn", key_arn(context.ground.account, id)}});
  }
  return page(entries, params, "Keys", 100);
}

}  // namespace keyturn::kms::ops
