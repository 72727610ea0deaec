#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html
Result<Json> delete_alias(KeyStore& keys, Context&, const Json& params) {
  keys.aliases.erase(keys.aliases.find(params["AliasName"].get_ref<const std::string&>()));
  return Json::object();
}

}  // namespace keyturn::kms::ops
