#include "dynamodb/table_key.h"

#include <algorithm>

#include "base/assert.h"
#include "base/text.h"
#include "storage/page_key.h"

namespace keyturn::dynamodb {

Json encryption_context(std::string_view table, std::string_view account) {
  Json context = Json::object();
  context["aws:dynamodb:tableName"] = std::string(table);
  context["aws:dynamodb:subscriberId"] = std::string(account);
  return context;
}

Bytes additional_data(std::string_view table, std::string_view account) {
  return to_bytes(joined({"aws:dynamodb:subscriberId=", account, "\naws:dynamodb:tableName=", table, "\n"}));
}

std::vector<DataKey> make_data_keys(const crypto::Secret& table_key, BytesView additional,
                                    const std::vector<std::string>& structures, RandomSource& random) {
  std::vector<DataKey> result;
  for (const std::string& structure : structures) {
    const crypto::Secret data_key(random.bytes(crypto::kKeySize));
    result.push_back(
        {structure, crypto::seal(table_key.view(), storage::fresh_nonce(random), additional, data_key.view())});
  }
  return result;
}

std::vector<DataKey> reseal(const std::vector<DataKey>& data_keys, TableKeyUse from, TableKeyUse to,
                            RandomSource& random) {
  std::vector<DataKey> result;
  for (const DataKey& data_key : data_keys) {
    const std::optional<crypto::Secret> plaintext = crypto::open(from.key.view(), data_key.sealed, from.additional);
    KT_ASSERT(plaintext.has_value());
    result.push_back({data_key.structure,
                      crypto::seal(to.key.view(), storage::fresh_nonce(random), to.additional, plaintext->view())});
  }
  return result;
}

std::vector<DataKey> reseal(const std::vector<DataKey>& data_keys, const crypto::Secret& from, const crypto::Secret& to,
                            BytesView additional, RandomSource& random) {
  return reseal(data_keys, {from, additional}, {to, additional}, random);
}

}  // namespace keyturn::dynamodb
