// What opens the pages of one table or index: its data key, which seals records and pages, and a key derived from that
// for the hashes: HMAC-SHA-256(data key, "keyturn positions").
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

crypto::Nonce fresh_nonce(RandomSource& random);

class PageKey {
 public:
  // `structure`: "table/Music", "table/Music/index/ByYear".
  PageKey(crypto::Secret data_key, std::string_view table_id, std::string_view structure);

  const std::string& structure() const { return structure_; }

  Hash partition_of(const items::AttributeValue& partition_key) const;

  // What a record at this position has as its position's hash.
  Hash hash_of(const Position& position) const;

  // Pages never change: the one that was last found right needs no second look.
  using Page = std::shared_ptr<const Bytes>;
  bool knows(const Page& page) const { return page == known_page_; }
  void remember(const Page& page) const { known_page_ = page; }

  // AES-256-GCM with a fresh nonce; table, structure and position are additional data.
  SealedRecord seal(const Position& position, const items::Item& item, RandomSource& random) const;

  // Nothing when a bit of it, or its place, is not what it was.
  std::optional<OpenRecord> open(const RecordView& record) const;
  std::optional<OpenRecord> open(const SealedRecord& record) const;

  // The seal of a page: AES-256-GCM's tag of table, structure and the page's bytes.
  crypto::Tag page_seal(const crypto::Nonce& nonce, BytesView page) const;

 private:
  Bytes additional_data(const Hash& partition, const Hash& position) const;

  std::string structure_;
  Bytes scope_;  // table id and structure
  crypto::Secret data_key_;
  crypto::Secret position_key_;
  mutable Page known_page_;
  // A request asks for the same ones several times.
  mutable std::optional<std::pair<Bytes, Hash>> known_partition_;
  mutable std::optional<std::pair<Position, Hash>> known_position_;
};

}  // namespace keyturn::storage
