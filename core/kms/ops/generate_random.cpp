#include "kms/ops/operations.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html
Result<Json> generate_random(KeyStore&, Context& context, const Json& params) {
  return Json{{"Plaintext", to_base64(context.ground.random.bytes(params["NumberOfBytes"].get<std::size_t>()))}};
}

}  // namespace keyturn::kms::ops
