// A table's envelope (facts sheet 8.1): the table key, an AES-256 key of its own for every table, is stored sealed, by
// a KMS key or by DynamoDB's AWS owned key; the data keys, one for the table and one for each index, are stored sealed
// under the table key. Changing the key makes a new table key and seals the same data keys anew; items are not touched.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html#dynamodb-kms
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/json.h"
#include "crypto/aead.h"
#include "random/random_source.h"

namespace keyturn::dynamodb {

// In every cryptographic call for a table (8.3): {"aws:dynamodb:tableName", "aws:dynamodb:subscriberId"}.
Json encryption_context(std::string_view table, std::string_view account);

// The same as AES-GCM's additional data.
Bytes additional_data(std::string_view table, std::string_view account);

// Sealed by a KMS key: what GenerateDataKey answered, and the grants by which DynamoDB may use it.
struct KmsSeal {
  std::string key_arn;
  Bytes ciphertext_blob;
  std::vector<std::string> grant_ids;
};

using TableKeySeal = std::variant<crypto::Sealed, KmsSeal>;  // the first: by the AWS owned key

struct DataKey {
  std::string structure;  // "table/Music", "table/Music/index/ByTitle"
  crypto::Sealed sealed;

  friend bool operator==(const DataKey&, const DataKey&) = default;
};

struct TableKey {
  TableKeySeal sealed;
  std::vector<DataKey> data_keys;

  const KmsSeal* kms_seal() const { return std::get_if<KmsSeal>(&sealed); }
};

// A table key in the clear, which never outlives the call that needs it, beside its stored form.
struct FreshTableKey {
  crypto::Secret plaintext;
  TableKeySeal sealed;
};

// New data keys for these structures.
std::vector<DataKey> make_data_keys(const crypto::Secret& table_key, BytesView additional,
                                    const std::vector<std::string>& structures, RandomSource& random);

// A table key in use: with the context that everything under it is bound to.
struct TableKeyUse {
  const crypto::Secret& key;
  BytesView additional;
};

// The same data keys under another table key, of the same table or of one that is restored from it.
std::vector<DataKey> reseal(const std::vector<DataKey>& data_keys, TableKeyUse from, TableKeyUse to,
                            RandomSource& random);

// The same data keys under another table key.
std::vector<DataKey> reseal(const std::vector<DataKey>& data_keys, const crypto::Secret& from, const crypto::Secret& to,
                            BytesView additional, RandomSource& random);

}  // namespace keyturn::dynamodb
