// ClientRequestToken: for ten minutes the same request with the same token is carried out once.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
#pragma once
#include <map>
#include <string>

#include "crypto/digest.h"
#include "time/instant.h"

namespace keyturn::dynamodb {

struct TransactionToken {
  crypto::Digest request{};  // of the request's parameters: nothing of them is kept
  Instant time;
};

using TransactionTokens = std::map<std::string, TransactionToken>;

}  // namespace keyturn::dynamodb
