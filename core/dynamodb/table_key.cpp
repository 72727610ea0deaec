#include "dynamodb/table_key.h"

#include <algorithm>

#include "base/assert.h"

namespace keyturn::dynamodb {

Json encryption_context(std::string_view table, std::string_view account) {
  Json context = Json::object();
  context["aws:dynamodb:tableName"] = std::string(table);
  context["aws:dynamodb:subscriberId"] = std::string(account);
  return context;
}

Bytes additional_data(const Json& context) {
  // Sorted by key, so that the same context is the same bytes however it was put together.
  std::vector<std::string> lines;
  for (const auto& [key, value] : context.items()) lines.push_back(Json(key).dump() + ":" + value.dump() + "\n");
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line;
  return to_bytes(text);
}

crypto::Nonce fresh_nonce(RandomSource& random) {
  crypto::Nonce nonce{};
  const Bytes chance = random.bytes(nonce.size());
  std::copy(chance.begin(), chance.end(), nonce.begin());
  return nonce;
}

std::vector<DataKey> make_data_keys(const crypto::Secret& table_key, BytesView additional,
                                    const std::vector<std::string>& structures, RandomSource& random) {
  std::vector<DataKey> result;
  for (const std::string& structure : structures) {
    const crypto::Secret data_key(random.bytes(crypto::kKeySize));
    result.push_back({structure, crypto::seal(table_key.view(), fresh_nonce(random), additional, data_key.view())});
  }
  return result;
}

std::vector<DataKey> reseal(const std::vector<DataKey>& data_keys, TableKeyUse from, TableKeyUse to,
                            RandomSource& random) {
  std::vector<DataKey> result;
  for (const DataKey& data_key : data_keys) {
    const std::optional<crypto::Secret> plaintext = crypto::open(from.key.view(), data_key.sealed, from.additional);
    KT_ASSERT(plaintext.has_value());
    result.push_back(
        {data_key.structure, crypto::seal(to.key.view(), fresh_nonce(random), to.additional, plaintext->view())});
  }
  return result;
}

std::vector<DataKey> reseal(const std::vector<DataKey>& data_keys, const crypto::Secret& from, const crypto::Secret& to,
                            BytesView additional, RandomSource& random) {
  return reseal(data_keys, {from, additional}, {to, additional}, random);
}

}  // namespace keyturn::dynamodb
