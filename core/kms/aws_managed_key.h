// The AWS managed key of a service, e.g. aws/dynamodb. KMS makes it in the account when the service first asks for it;
// its key policy lets people use it through that service only (facts sheet section 5 and 8.5).
#pragma once
#include <string>
#include <string_view>

#include "kms/key_store.h"
#include "service/ground.h"

namespace keyturn::kms {

constexpr std::string_view kDynamoDbAlias = "alias/aws/dynamodb";

// Makes the key and its alias unless they are there.
void ensure_dynamodb_key(KeyStore& keys, service::Ground& ground);

// A symmetric key with fresh material, Enabled, made now.
Key new_symmetric_key(std::string id, service::Ground& ground, iam::Policy policy);

}  // namespace keyturn::kms
