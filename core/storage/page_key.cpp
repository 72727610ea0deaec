#include "storage/page_key.h"

#include <algorithm>

#include "base/text.h"
#include "storage/item_bytes.h"
#include "storage/sort_bytes.h"

namespace keyturn::storage {

namespace {

void append(Bytes& bytes, BytesView more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

crypto::Secret derived(const crypto::Secret& data_key, std::string_view purpose, BytesView scope = {}) {
  Bytes message = keyturn::to_bytes(purpose);
  append(message, scope);
  const crypto::Digest digest = crypto::hmac_sha256(data_key.view(), message);
  return crypto::Secret(Bytes(digest.begin(), digest.end()));
}

Hash cut(const crypto::Digest& digest) {
  Hash hash{};
  std::copy_n(digest.begin(), hash.size(), hash.begin());
  return hash;
}

crypto::Nonce fresh_nonce(RandomSource& random) {
  crypto::Nonce nonce{};
  const Bytes chance = random.bytes(nonce.size());
  std::copy(chance.begin(), chance.end(), nonce.begin());
  return nonce;
}

}  // namespace

int compare(const Position& a, const Position& b) {
  if (a.partition != b.partition) return a.partition < b.partition ? -1 : 1;
  if (a.sort != b.sort) return a.sort < b.sort ? -1 : 1;
  return 0;
}

PageKey::PageKey(const crypto::Secret& data_key, std::string_view table_id, std::string_view structure)
    : structure_(structure),
      record_key_(derived(data_key, "keyturn records")),
      position_key_(derived(data_key, "keyturn positions")) {
  append_bytes(scope_, bytes_view(table_id));
  append_bytes(scope_, bytes_view(structure));
  page_key_ = derived(data_key, "keyturn pages", scope_);
}

Hash PageKey::partition_of(const items::AttributeValue& partition_key) const {
  return cut(crypto::hmac_sha256(position_key_.view(), sort_bytes(partition_key)));
}

Hash PageKey::position_hash(const Hash& partition, BytesView sort) const {
  Bytes bytes(partition.begin(), partition.end());
  append(bytes, sort);
  return cut(crypto::hmac_sha256(position_key_.view(), bytes));
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
  record.position = position_hash(position.partition, position.sort);
  Bytes plain;
  append_bytes(plain, position.sort);
  append_item(plain, item);
  const crypto::Secret plaintext(std::move(plain));
  record.sealed = crypto::seal(record_key_.view(), fresh_nonce(random),
                               additional_data(record.partition, record.position), plaintext.view());
  return record;
}

std::optional<OpenRecord> PageKey::open(const RecordView& record) const {
  const auto plaintext =
      crypto::open(record_key_.view(), record.nonce, record.sealed, additional_data(record.partition, record.position));
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

crypto::Sealed PageKey::page_seal(BytesView page, RandomSource& random) const {
  return crypto::seal(page_key_.view(), fresh_nonce(random), page, {});
}

bool PageKey::is_page_seal(const crypto::Nonce& nonce, BytesView tag, BytesView page) const {
  return tag.size() == crypto::kTagSize && crypto::open(page_key_.view(), nonce, tag, page).has_value();
}

}  // namespace keyturn::storage
