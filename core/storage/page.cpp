#include "storage/page.h"

#include <algorithm>

#include "base/assert.h"
#include "storage/errors.h"
#include "storage/item_bytes.h"
#include "storage/page_fields.h"

namespace keyturn::storage {

namespace {

void append(Bytes& bytes, BytesView more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

template <typename Array>
void copy_from(BytesView from, Array& to) {
  std::copy(from.begin(), from.end(), to.begin());
}

}  // namespace

std::size_t stored_size(const SealedRecord& record) {
  return 2 * std::tuple_size_v<Hash> + crypto::kNonceSize + 4 + record.sealed.bytes.size();
}

Page make_page(const PageKey& key, const std::vector<SealedRecord>& records) {
  KT_ASSERT(!records.empty() && records.size() <= kRecordsInPage);
  Bytes bytes = keyturn::to_bytes("KTPG");
  bytes.push_back(1);
  bytes.push_back(static_cast<std::uint8_t>(records.size()));
  for (const SealedRecord& record : records) {
    append(bytes, record.partition);
    append(bytes, record.position);
    append(bytes, record.sealed.nonce);
    append_bytes(bytes, record.sealed.bytes);
  }
  append(bytes, key.page_seal(bytes));
  return std::make_shared<const Bytes>(std::move(bytes));
}

Result<std::vector<SealedRecord>> read_page(const PageKey& key, BytesView page) {
  const std::optional<PageLayout> layout = layout_of(page);
  if (!layout) return errors::damaged(key.structure());
  const crypto::Digest seal = key.page_seal(page.first(layout->seal));
  if (!std::equal(seal.begin(), seal.end(), page.begin() + static_cast<std::ptrdiff_t>(layout->seal))) {
    return errors::damaged(key.structure());
  }
  std::vector<SealedRecord> records;
  for (const RecordLayout& one : layout->records) {
    SealedRecord record;
    copy_from(page.subspan(one.partition, record.partition.size()), record.partition);
    copy_from(page.subspan(one.position, record.position.size()), record.position);
    copy_from(page.subspan(one.nonce, record.sealed.nonce.size()), record.sealed.nonce);
    const BytesView sealed = page.subspan(one.sealed, one.sealed_size);
    record.sealed.bytes.assign(sealed.begin(), sealed.end());
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace keyturn::storage
