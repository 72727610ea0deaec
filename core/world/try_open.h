// What opening a table would come to now, for whom. It is tried on a copy of the account: neither an event nor a kept
// table key stays behind.
#pragma once
#include <optional>
#include <string_view>

#include "dynamodb/item_access.h"
#include "kms/ruling.h"
#include "world/world.h"

namespace keyturn {

// What opens the table's pages, or the error that DynamoDB would answer: the table is not there, KMS refuses.
Result<dynamodb::ItemAccess> try_open_items(const World& world, std::string_view table, const service::Caller& caller);

// KMS, asked to unseal a table key: what each of its gates says, and what comes of it.
struct UnsealAttempt {
  kms::Ruling ruling;
  std::optional<ServiceError> refusal;
};

// Nothing when no KMS key of the account seals the table key, or the key is gone. `caller`: a user, a user through
// DynamoDB (invoked_by), or DynamoDB itself.
std::optional<UnsealAttempt> try_unseal(const World& world, const dynamodb::Table& table,
                                        const service::Caller& caller);

}  // namespace keyturn
