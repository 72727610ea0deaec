// A fresh data key, in plaintext and sealed: what GenerateDataKey and GenerateDataKeyWithoutPlaintext share.
// https://docs.aws.amazon.com/kms/latest/developerguide/data-keys.html
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "crypto/secret.h"
#include "kms/key_store.h"
#include "service/context.h"

namespace keyturn::kms {

struct DataKey {
  crypto::Secret plaintext;
  Bytes blob;
  std::string key_arn;
  std::string material_id;  // of the KMS key, that sealed it
};

Result<DataKey> make_data_key(KeyStore& keys, service::Context& context, const Json& params,
                              std::string_view operation);

}  // namespace keyturn::kms
