// Table keys in the clear, as a connection to DynamoDB keeps them in memory for five minutes (facts sheet 8.1), so that
// KMS is not asked for every item. A connection stands for a caller here: each caller asks KMS for itself.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/saved.h"
#include "crypto/secret.h"
#include "time/instant.h"

namespace keyturn::dynamodb {

struct KeptTableKey {
  std::string table_id;
  std::string connection;
  crypto::Secret key;
  Instant until;
};

class TableKeyCache {
 public:
  // Nothing when the connection has none, or it is too old at `now`.
  std::optional<crypto::Secret> find(std::string_view table_id, std::string_view connection, Instant now) const;

  // `now` lets go of what is too old.
  void keep(std::string table_id, std::string connection, crypto::Secret key, Instant until, Instant now);

  // The table has another table key, or is gone.
  void forget(std::string_view table_id);

  std::size_t size() const { return entries_.size(); }

 private:
  friend struct keyturn::Saved<TableKeyCache>;

  std::vector<KeptTableKey> entries_;
};

}  // namespace keyturn::dynamodb
