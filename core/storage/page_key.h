// What opens the pages of one table or index: three keys derived from its data key, and the name of what they belong
// to. Derived: HMAC-SHA-256(data key, "keyturn records" | "keyturn positions" | "keyturn pages"), the last one with
// table id and structure behind it.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/aead.h"
#include "crypto/digest.h"
#include "items/attribute_value.h"
#include "random/random_source.h"

namespace keyturn::storage {

// A keyed hash, cut to 16 bytes: says nothing of what was hashed to who has no key.
using Hash = std::array<std::uint8_t, 16>;

// Where an item is: its partition, and within it the order of its sort key. `sort` never leaves memory unsealed.
struct Position {
  Hash partition{};
  Bytes sort;
};

int compare(const Position& a, const Position& b);

struct OpenRecord {
  Bytes sort;
  items::Item item;
};

// A record as it is stored.
struct SealedRecord {
  Hash partition{};
  Hash position{};  // keyed hash of partition and sort key
  crypto::Sealed sealed;
};

// The same where it stands in a page.
struct RecordView {
  Hash partition{};
  Hash position{};
  crypto::Nonce nonce{};
  BytesView sealed;
};

class PageKey {
 public:
  // `structure`: "table/Music", "table/Music/index/ByYear".
  PageKey(const crypto::Secret& data_key, std::string_view table_id, std::string_view structure);

  const std::string& structure() const { return structure_; }

  Hash partition_of(const items::AttributeValue& partition_key) const;

  // AES-256-GCM with a fresh nonce; table, structure and position are additional data.
  SealedRecord seal(const Position& position, const items::Item& item, RandomSource& random) const;

  // Nothing when a bit of it, or its place, is not what it was.
  std::optional<OpenRecord> open(const RecordView& record) const;
  std::optional<OpenRecord> open(const SealedRecord& record) const;

  // The seal of a page: the tag of AES-256-GCM over nothing but additional data (GMAC, NIST SP 800-38D), with the nonce
  // before it.
  crypto::Sealed page_seal(BytesView page, RandomSource& random) const;
  bool is_page_seal(const crypto::Nonce& nonce, BytesView tag, BytesView page) const;

 private:
  Hash position_hash(const Hash& partition, BytesView sort) const;
  Bytes additional_data(const Hash& partition, const Hash& position) const;

  std::string structure_;
  Bytes scope_;  // table id and structure
  crypto::Secret record_key_;
  crypto::Secret position_key_;
  crypto::Secret page_key_;
};

}  // namespace keyturn::storage
