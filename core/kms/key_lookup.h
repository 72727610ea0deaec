// How KMS finds the key that a request means (facts sheet 10.1, 10.5).
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

// The key that the member KeyId of a request means, once the request was authorised.
Key& found_key(KeyStore& keys, const service::Context& context, const Json& params);

// The caller as KMS' refusals name it: the user's ARN, or a service by itself.
std::string_view caller_name(const service::Caller& caller);

}  // namespace keyturn::kms
