#include "storage/page_key.h"

#include <algorithm>
#include <utility>

#include "crypto/digest.h"
#include "storage/item_bytes.h"
#include "storage/page_fields.h"
#include "storage/sort_bytes.h"

namespace keyturn::storage {

namespace {

void append(Bytes& bytes, BytesView more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

crypto::Secret derived(const crypto::Secret& data_key, std::string_view purpose) {
  const crypto::Digest digest = crypto::hmac_sha256(data_key.view(), bytes_view(purpose));
  return crypto::Secret(Bytes(digest.begin(), digest.end()));
}

Hash keyed_hash(const crypto::Secret& key, BytesView bytes) {
  const crypto::Digest digest = crypto::hmac_sha256(key.view(), bytes);
  Hash hash{};
  std::copy_n(digest.begin(), hash.size(), hash.begin());
  return hash;
}

}  // namespace

crypto::Nonce fresh_nonce(RandomSource& random) {
  crypto::Nonce nonce{};
  random.fill(nonce);
  return nonce;
}

int compare(const Position& a, const Position& b) {
  if (a.partition != b.partition) return a.partition < b.partition ? -1 : 1;
  if (a.sort != b.sort) return a.sort < b.sort ? -1 : 1;
  return 0;
}

PageKey::PageKey(const crypto::Secret& data_key, std::string_view table_id, std::string_view structure)
    : structure_(structure), cipher_(data_key.view()), position_key_(derived(data_key, "keyturn positions")) {
  append_bytes(scope_, bytes_view(table_id));
  append_bytes(scope_, bytes_view(structure));
}

Hash PageKey::partition_of(const items::AttributeValue& partition_key) const {
  return keyed_hash(position_key_, sort_bytes(partition_key));
}

Position PageKey::position_of(const Hash& partition, Bytes sort) const {
  Bytes both(partition.begin(), partition.end());
  append(both, sort);
  return {partition, std::move(sort), keyed_hash(position_key_, both)};
}

Bytes PageKey::seal(const Position& position, const items::Item& item, RandomSource& random) const {
  const std::size_t size = 4 + position.sort.size() + size_in_bytes(item);
  Bytes record;
  // All at once: what grows leaves plaintext behind.
  record.reserve(kRecordHeader + size + crypto::kTagSize);
  const crypto::Nonce nonce = fresh_nonce(random);
  append(record, position.partition);
  append(record, position.hash);
  append(record, nonce);
  append_number(record, size + crypto::kTagSize);
  append_bytes(record, position.sort);
  append_item(record, item);
  const crypto::Tag tag =
      cipher_.seal(nonce, {scope_, position.partition, position.hash}, std::span(record).subspan(kRecordHeader));
  append(record, tag);
  return record;
}

std::optional<OpenRecord> PageKey::open(const RecordView& record) const {
  const auto plaintext = cipher_.open(record.nonce, {scope_, record.partition, record.position}, record.sealed);
  if (!plaintext || plaintext->size() < 4) return std::nullopt;
  const BytesView bytes = plaintext->view();
  std::size_t length = 0;
  for (const std::uint8_t byte : bytes.first(4)) length = length << 8 | byte;
  if (length > bytes.size() - 4) return std::nullopt;
  const BytesView sort = bytes.subspan(4, length);
  std::optional<items::Item> item = item_from_bytes(bytes.subspan(4 + length));
  if (!item) return std::nullopt;
  return OpenRecord{Bytes(sort.begin(), sort.end()), std::move(*item)};
}

crypto::Tag PageKey::page_seal(const crypto::Nonce& nonce, BytesView page) const {
  return cipher_.seal(nonce, {scope_, page}, {});
}

}  // namespace keyturn::storage
