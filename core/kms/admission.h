// Which key, alias or account a request is about, and whether the caller may do that: find -> authorise, before the
// operation runs. The trail's resources come from here.
// https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html
#pragma once
#include <string_view>

#include "base/result.h"
#include "kms/key_store.h"
#include "service/context.h"

namespace keyturn::kms {

Result<void> admit(KeyStore& keys, service::Context& context, std::string_view operation, const Json& params);

// The id of the key that sealed the ciphertext of Decrypt (`key_member` KeyId) or ReEncrypt (SourceKeyId), or the key
// that the request names, when a dry run ignores the ciphertext. InvalidCiphertextException, IncorrectKeyException when
// the request names another key, or AccessDeniedException when the key is gone.
Result<std::string> source_key_id(const KeyStore& keys, const service::Context& context, std::string_view action,
                                  const Json& params, const char* key_member);

}  // namespace keyturn::kms
