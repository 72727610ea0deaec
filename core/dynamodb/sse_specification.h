// SSESpecification, read by the combination rules of facts sheet 6.2, which CreateTable and UpdateTable share.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SSESpecification.html
#pragma once
#include <optional>
#include <string>

#include "base/json.h"
#include "base/result.h"

namespace keyturn::dynamodb {

constexpr const char* kAwsManagedKeyAlias = "alias/aws/dynamodb";

struct SseRequest {
  std::optional<std::string>
      key_id;  // KMSMasterKeyId as given, the AWS managed key's alias for none; nothing: AWS owned

  bool is_aws_owned() const { return !key_id; }
};

// `specification` is the member SSESpecification; null when it is absent.
Result<SseRequest> read_sse_specification(const Json& specification);

}  // namespace keyturn::dynamodb
