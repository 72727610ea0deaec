#include "storage/page_key.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "storage/item_bytes.h"
#include "storage/sort_bytes.h"

namespace keyturn::storage {

namespace {

void append(Bytes& bytes, BytesView more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

crypto::Secret derived(const crypto::Secret& data_key, std::string_view purpose) {
  const crypto::Digest digest = crypto::hmac_sha256(data_key.view(), bytes_view(purpose));
  return crypto::Secret(Bytes(digest.begin(), digest.end()));
}

Hash cut(const crypto::Digest& digest) {
  Hash hash{};
  std::copy_n(digest.begin(), hash.size(), hash.begin());
  return hash;
}

}  // namespace

crypto::Nonce fresh_nonce(RandomSource& random) {
  crypto::Nonce nonce{};
  const Bytes chance = random.bytes(nonce.size());
  std::copy(chance.begin(), chance.end(), nonce.begin());
  return nonce;
}

int compare(const Position& a, const Position& b) {
  if (a.partition != b.partition) return a.partition < b.partition ? -1 : 1;
  if (a.sort != b.sort) return a.sort < b.sort ? -1 : 1;
  return 0;
}

PageKey::PageKey(crypto::Secret data_key, std::string_view table_id, std::string_view structure)
    : structure_(structure), data_key_(std::move(data_key)), position_key_(derived(data_key_, "keyturn positions")) {
  append_bytes(scope_, bytes_view(table_id));
  append_bytes(scope_, bytes_view(structure));
}

Hash PageKey::partition_of(const items::AttributeValue& partition_key) const {
  Bytes bytes = sort_bytes(partition_key);
  if (!known_partition_ || known_partition_->first != bytes) {
    const Hash hash = cut(crypto::hmac_sha256(position_key_.view(), bytes));
    known_partition_.emplace(std::move(bytes), hash);
  }
  return known_partition_->second;
}

Hash PageKey::hash_of(const Position& position) const {
  if (!known_position_ || compare(known_position_->first, position) != 0) {
    Bytes bytes(position.partition.begin(), position.partition.end());
    append(bytes, position.sort);
    known_position_.emplace(position, cut(crypto::hmac_sha256(position_key_.view(), bytes)));
  }
  return known_position_->second;
}

Bytes PageKey::additional_data(const Hash& partition, const Hash& position) const {
  Bytes bytes;
  bytes.reserve(scope_.size() + partition.size() + position.size());
  append(bytes, scope_);
  append(bytes, partition);
  append(bytes, position);
  return bytes;
}

SealedRecord PageKey::seal(const Position& position, const items::Item& item, RandomSource& random) const {
  SealedRecord record;
  record.partition = position.partition;
  record.position = hash_of(position);
  Bytes plain;
  append_bytes(plain, position.sort);
  append_item(plain, item);
  const crypto::Secret plaintext(std::move(plain));
  record.sealed = crypto::seal(data_key_.view(), fresh_nonce(random),
                               additional_data(record.partition, record.position), plaintext.view());
  return record;
}

std::optional<OpenRecord> PageKey::open(const RecordView& record) const {
  const auto plaintext =
      crypto::open(data_key_.view(), record.nonce, record.sealed, additional_data(record.partition, record.position));
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

std::optional<OpenRecord> PageKey::open(const SealedRecord& record) const {
  return open(RecordView{record.partition, record.position, record.sealed.nonce, record.sealed.bytes});
}

crypto::Tag PageKey::page_seal(const crypto::Nonce& nonce, BytesView page) const {
  return crypto::tag_of(data_key_.view(), nonce, scope_, page);
}

}  // namespace keyturn::storage
