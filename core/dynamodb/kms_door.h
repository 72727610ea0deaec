// What DynamoDB asks of KMS, always through the one door (facts sheet 8.2): for the user who called, or as
// dynamodb.amazonaws.com by itself. KMS' errors come back in DynamoDB's words (6.4).
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "crypto/secret.h"
#include "service/context.h"
#include "service/dispatcher.h"

namespace keyturn::dynamodb::kms_door {

// For the user: the ARN of the key that an id, ARN or alias names.
Result<std::string> describe_key(service::Context& context, std::string_view key_id);

// For the user: whether the key is one of the account's own, not one that AWS manages.
Result<bool> is_customer_managed(service::Context& context, std::string_view key_arn);

// For the user: a grant by which DynamoDB may use the key for this encryption context (8.4). Answers its id.
Result<std::string> create_grant(service::Context& context, std::string_view key_arn, const Json& encryption_context);

struct GeneratedKey {
  crypto::Secret plaintext;
  Bytes ciphertext_blob;
};

// By DynamoDB itself, through the grant.
Result<GeneratedKey> generate_data_key(service::Context& context, std::string_view key_arn,
                                       const Json& encryption_context);

// For the user: unseals a table key.
Result<crypto::Secret> decrypt(service::Context& context, BytesView ciphertext_blob, const Json& encryption_context);

// By DynamoDB itself, through its grants: whether a table key can be unsealed. The answer is not kept.
bool can_decrypt(service::Dispatcher& door, BytesView ciphertext_blob, const Json& encryption_context);

// By DynamoDB itself. A grant that is gone already is none of its concern: an error is left in the trail only.
void retire_grant(service::Dispatcher& door, std::string_view key_arn, std::string_view grant_id,
                  trail::EventNumber parent);

}  // namespace keyturn::dynamodb::kms_door
