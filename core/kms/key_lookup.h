// How KMS finds the key that a request means, and whether the key may be used now (facts sheet 10.1, 10.4, 10.5).
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "kms/key_store.h"
#include "service/context.h"

namespace keyturn::kms {

// Which names an operation takes: some take aliases, the administrative ones do not.
enum class Aliases { Accepted, Refused };

std::string key_arn(const service::Account& account, std::string_view key_id);
std::string alias_arn(const service::Account& account, std::string_view alias_name);

// The id of the key that `text` (key id, key ARN, alias name, alias ARN) names.
// NotFoundException, or AccessDeniedException for an ARN of another account.
Result<std::string> find_key_id(const KeyStore& keys, const service::Context& context, std::string_view text,
                                std::string_view action, Aliases aliases);

// DisabledException or KMSInvalidStateException unless the key is Enabled.
Result<void> check_enabled(const Key& key, std::string_view arn);

// Enabled, symmetric and made for encryption; otherwise the error that names `operation`.
Result<void> check_encrypts(const Key& key, std::string_view arn, std::string_view operation);

}  // namespace keyturn::kms
