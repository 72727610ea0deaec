#include "storage/page.h"

#include <algorithm>

#include "base/assert.h"
#include "storage/errors.h"

namespace keyturn::storage {

namespace {

void append(Bytes& bytes, BytesView more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

template <typename Array>
void copy_from(BytesView from, Array& to) {
  std::copy(from.begin(), from.end(), to.begin());
}

}  // namespace

Page make_page(const PageKey& key, const std::vector<BytesView>& records, RandomSource& random) {
  KT_ASSERT(!records.empty() && records.size() <= kRecordsInPage);
  std::size_t size = kPageHeader + kPageSeal;
  for (const BytesView record : records) size += record.size();
  Bytes bytes;
  bytes.reserve(size);
  append(bytes, bytes_view(kPageMark));
  bytes.push_back(1);
  bytes.push_back(static_cast<std::uint8_t>(records.size()));
  for (const BytesView record : records) append(bytes, record);
  const crypto::Nonce nonce = fresh_nonce(random);
  const crypto::Tag seal = key.page_seal(nonce, bytes);
  append(bytes, nonce);
  append(bytes, seal);
  return std::make_shared<const Bytes>(std::move(bytes));
}

Result<PageLayout> read_page(const PageKey& key, BytesView page) {
  std::optional<PageLayout> layout = layout_of(page);
  if (!layout) return errors::damaged(key.structure());
  crypto::Nonce nonce{};
  copy_from(page.subspan(layout->nonce, nonce.size()), nonce);
  const crypto::Tag seal = key.page_seal(nonce, page.first(layout->nonce));
  if (!std::equal(seal.begin(), seal.end(), page.begin() + static_cast<std::ptrdiff_t>(layout->seal))) {
    return errors::damaged(key.structure());
  }
  return std::move(*layout);
}

RecordView view_of(BytesView page, const RecordLayout& record) {
  RecordView view;
  copy_from(page.subspan(record.partition, view.partition.size()), view.partition);
  copy_from(page.subspan(record.position, view.position.size()), view.position);
  copy_from(page.subspan(record.nonce, view.nonce.size()), view.nonce);
  view.sealed = page.subspan(record.sealed, record.sealed_size);
  return view;
}

}  // namespace keyturn::storage
