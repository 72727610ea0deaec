// A grant lets a principal use a key for some operations, without a change of the key policy. DynamoDB works through
// grants (facts sheet 8.4).
// https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kms/encryption_context.h"
#include "time/instant.h"

namespace keyturn::kms {

struct Grant {
  std::string id;  // 64 hex digits
  std::string key_id;
  std::string name;
  Instant created;
  std::string grantee_principal;
  std::string retiring_principal;
  std::vector<std::string> operations;
  EncryptionContext context_subset;  // these pairs must be in the request's context
  EncryptionContext context_equals;  // the request's context must be exactly this
  std::string token;

  // Whether the constraints admit a request with this encryption context. They bind cryptographic operations only.
  bool admits(std::string_view operation, const EncryptionContext& context) const;
};

}  // namespace keyturn::kms
