// Who may use a key: key policy, grants and identity policies, decided as AWS decides (facts sheet 8.5 and 10.5).
// https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html
#pragma once
#include <string_view>

#include "base/result.h"
#include "kms/encryption_context.h"
#include "kms/key_store.h"
#include "service/context.h"

namespace keyturn::kms {

// AccessDeniedException unless the caller may do `operation` with `key`.
Result<void> authorise_use(const KeyStore& keys, const Key& key, const service::Context& context,
                           std::string_view operation, const EncryptionContext& encryption_context);

// For operations that name no key (ListKeys, ListAliases): the identity policies alone decide.
Result<void> authorise_account_wide(const service::Context& context, std::string_view operation);

// "dynamodb.amazonaws.com" as grants and kms:ViaService name it: dynamodb.us-east-1.amazonaws.com.
std::string regional_principal(std::string_view service_principal, std::string_view region);

}  // namespace keyturn::kms
