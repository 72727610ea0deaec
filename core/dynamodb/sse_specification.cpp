#include "dynamodb/sse_specification.h"

#include "dynamodb/errors.h"
#include "dynamodb/members.h"

namespace keyturn::dynamodb {

Result<SseRequest> read_sse_specification(const Json& specification) {
  const Json& enabled = member(specification, "Enabled");
  const Json& type = member(specification, "SSEType");
  const Json& key = member(specification, "KMSMasterKeyId");
  // SSEType is complained of before KMSMasterKeyId (6.2).
  if (enabled == false && !type.is_null()) return errors::sse_type_while_disabled();
  if (enabled == false && !key.is_null()) return errors::key_while_disabled();
  if (type == "AES256") return errors::aes256_not_supported();
  if (!key.is_null() && type.is_null()) return errors::key_needs_sse_type();
  if (!key.is_null()) return SseRequest{key.get<std::string>()};
  const bool asks_for_kms = enabled == true || !type.is_null();
  if (asks_for_kms) return SseRequest{kAwsManagedKeyAlias};
  return SseRequest{};
}

}  // namespace keyturn::dynamodb
