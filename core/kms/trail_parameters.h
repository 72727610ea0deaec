// What CloudTrail shows of a request to KMS: what was left out and KMS filled in, never plaintext or ciphertext (facts
// sheet 11.4).
#pragma once
#include "base/json.h"
#include "model/service_model.h"

namespace keyturn::kms {

// Members as the request has them; null when the record has none.
Json trail_parameters(const model::Operation& operation, const Json& params);

}  // namespace keyturn::kms
