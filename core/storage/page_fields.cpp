#include "storage/page_fields.h"

#include <algorithm>

#include "base/text.h"
#include "storage/page.h"

namespace keyturn::storage {

namespace {

constexpr std::size_t kHash = std::tuple_size_v<Hash>;
static_assert(kRecordHeader == 2 * kHash + crypto::kNonceSize + 4);
static_assert(kPageSeal == crypto::kNonceSize + crypto::kTagSize);

std::size_t number_at(BytesView page, std::size_t offset) {
  std::size_t number = 0;
  for (const std::uint8_t byte : page.subspan(offset, 4)) number = number << 8 | byte;
  return number;
}

}  // namespace

std::optional<PageLayout> layout_of(BytesView page) {
  if (page.size() < kPageHeader + kPageSeal || !std::equal(kPageMark.begin(), kPageMark.end(), page.begin())) {
    return std::nullopt;
  }
  const std::size_t count = page[5];
  if (page[4] != 1 || count == 0 || count > kRecordsInPage) return std::nullopt;
  PageLayout layout;
  layout.records.reserve(count);
  std::size_t at = kPageHeader;
  for (std::size_t i = 0; i < count; ++i) {
    RecordLayout record;
    record.partition = at;
    record.position = record.partition + kHash;
    record.nonce = record.position + kHash;
    record.length = record.nonce + crypto::kNonceSize;
    record.sealed = record.length + 4;
    if (record.sealed > page.size()) return std::nullopt;
    record.sealed_size = number_at(page, record.length);
    if (record.sealed_size > page.size() - record.sealed) return std::nullopt;
    at = record.end();
    layout.records.push_back(record);
  }
  if (at + kPageSeal != page.size()) return std::nullopt;
  layout.nonce = at;
  layout.seal = at + crypto::kNonceSize;
  return layout;
}

std::vector<Field> fields_of(BytesView page) {
  const std::optional<PageLayout> layout = layout_of(page);
  if (!layout) return {};
  std::vector<Field> fields = {{0, 4, "Mark", "\"KTPG\": a page of Keyturn's"},
                               {4, 1, "Version", "of the format"},
                               {5, 1, "Records", "how many follow: " + std::to_string(layout->records.size())}};
  for (std::size_t i = 0; i < layout->records.size(); ++i) {
    const RecordLayout& record = layout->records[i];
    const std::string of = joined({"Record ", std::to_string(i + 1), ": "});
    const std::size_t ciphertext = record.sealed_size - std::min(record.sealed_size, crypto::kTagSize);
    fields.push_back({record.partition, kHash, of + "partition hash", "a keyed hash of the partition key"});
    fields.push_back({record.position, kHash, of + "position hash", "a keyed hash of the whole key"});
    fields.push_back({record.nonce, crypto::kNonceSize, of + "nonce", "drawn anew for every write"});
    fields.push_back({record.length, 4, of + "length", "of ciphertext and tag together"});
    fields.push_back({record.sealed, ciphertext, of + "ciphertext", "sort key and item under AES-256-GCM"});
    fields.push_back({record.sealed + ciphertext, record.sealed_size - ciphertext, of + "tag",
                      "proves ciphertext, hashes, table and structure"});
  }
  fields.push_back({layout->nonce, crypto::kNonceSize, "Seal's nonce", "drawn anew for every page that is written"});
  fields.push_back({layout->seal, crypto::kTagSize, "Page seal", "AES-256-GCM's tag of everything before the nonce"});
  return fields;
}

}  // namespace keyturn::storage
