// What happens to the bytes of a page: a write makes new ones, a flipped bit is found out.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "views/pictures/stored_page.h"

namespace keyturn::views {

// One for each byte of `after`: whether it differs from what stood in its place in `before`. Records are compared with
// the record of the same position, wherever that was.
std::vector<bool> changed_bytes(BytesView before, BytesView after);

// "Record 1: nonce, Record 1: ciphertext, Page seal": the spans with a byte that changed.
std::vector<std::string> changed_spans(const std::vector<ByteSpan>& spans, const std::vector<bool>& changed);

struct FlippedBit {
  Bytes bytes;                        // the page with the lowest bit of that byte turned over
  int record = kNoRecord;             // whose authentication fails; kNoRecord: none of them
  std::optional<ServiceError> error;  // what the account would answer; nothing if nobody noticed
  std::string words;
};

// Tried on a copy: the account's page stays as it is. `page.refusal` must be empty: without the key nobody can tell.
FlippedBit flip_bit(const World& world, const StoredPage& page, std::size_t offset);

}  // namespace keyturn::views
