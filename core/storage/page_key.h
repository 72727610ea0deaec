// What opens the pages of one table or index: its data key, which seals records and pages, and a key derived from that
// for the hashes: HMAC-SHA-256(data key, "keyturn positions").
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/aead.h"
#include "items/attribute_value.h"
#include "random/random_source.h"

namespace keyturn::storage {

// A keyed hash, cut to 16 bytes: says nothing of what was hashed to who has no key.
using Hash = std::array<std::uint8_t, 16>;

// Where an item is: its partition, and within it the order of its sort key. `sort` never leaves memory unsealed.
struct Position {
  Hash partition{};
  Bytes sort;
  Hash hash{};  // of both
};

int compare(const Position& a, const Position& b);

struct OpenRecord {
  Bytes sort;
  items::Item item;
};

// A record as it stands in a page (page.h).
struct RecordView {
  Hash partition{};
  Hash position{};
  crypto::Nonce nonce{};
  BytesView sealed;
};

crypto::Nonce fresh_nonce(RandomSource& random);

class PageKey {
 public:
  // `structure`: "table/Music", "table/Music/index/ByYear".
  PageKey(const crypto::Secret& data_key, std::string_view table_id, std::string_view structure);

  const std::string& structure() const { return structure_; }

  Hash partition_of(const items::AttributeValue& partition_key) const;
  Position position_of(const Hash& partition, Bytes sort) const;

  // The bytes of a record: AES-256-GCM with a fresh nonce; table, structure and position are additional data.
  Bytes seal(const Position& position, const items::Item& item, RandomSource& random) const;

  // Nothing when a bit of it, or its place, is not what it was.
  std::optional<OpenRecord> open(const RecordView& record) const;

  // The seal of a page: AES-256-GCM's tag of table, structure and the page's bytes.
  crypto::Tag page_seal(const crypto::Nonce& nonce, BytesView page) const;

 private:
  std::string structure_;
  Bytes scope_;  // table id and structure
  crypto::Cipher cipher_;
  crypto::Secret position_key_;
};

}  // namespace keyturn::storage
