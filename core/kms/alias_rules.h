// The key that an alias is to name.
// https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html
#pragma once
#include <string_view>

#include "base/result.h"
#include "kms/key_store.h"
#include "service/context.h"

namespace keyturn::kms {

// The key that TargetKeyId of an authorised request means.
const Key& target_key(const KeyStore& keys, const service::Context& context, const Json& params);

// It is not pending deletion (facts sheet 10.4) and has fewer aliases than a key can have (10.3).
Result<void> check_target(const KeyStore& keys, const Key& key, std::string_view arn);

}  // namespace keyturn::kms
