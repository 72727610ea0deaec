#include "kms/data_key.h"
#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
Result<Json> generate_data_key(KeyStore& keys, Context& context, const Json& params) {
  KT_TRY(const DataKey data_key, make_data_key(keys, context, params, "GenerateDataKey"));
  return Json{{"CiphertextBlob", to_base64(data_key.blob)},
              {"Plaintext", to_base64(data_key.plaintext.view())},
              {"KeyId", data_key.key_arn},
              {"KeyMaterialId", data_key.material_id}};
}

}  // namespace keyturn::kms::ops
