// What KMS asks of the parameters beyond the service model, before it looks for the key (facts sheet 10.3, 10.5).
#pragma once
#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace keyturn::kms {

Result<void> check_parameters(std::string_view operation, const Json& params);

// A dry run that asks for permissions only:
// https://docs.aws.amazon.com/kms/latest/developerguide/testing-permissions.html
bool ignores_ciphertext(const Json& params);

}  // namespace keyturn::kms
