// An item as bytes: what a record seals. Numbers of 2 and 4 bytes are big-endian.
//
// item    count (4), then for each attribute its name (length in 4 bytes, UTF-8) and its value
// value   the type's number in the order S N B SS NS BS M L NULL BOOL (1), then
//         S, B      length (4), bytes                       N      sign (1: 0 or 1), exponent + 8192 (2), digits as S
//         SS NS BS  count (4), members as S, N, B           M      as an item
//         L         count (4), values                       BOOL   0 or 1 (1);  NULL nothing
#pragma once
#include <optional>

#include "base/bytes.h"
#include "items/attribute_value.h"

namespace keyturn::storage {

void append_number(Bytes& bytes, std::size_t number);  // 4 bytes
void append_bytes(Bytes& bytes, BytesView value);      // length and bytes

void append_item(Bytes& bytes, const items::Item& item);
std::size_t size_in_bytes(const items::Item& item);
Bytes to_bytes(const items::Item& item);

// Nothing when the bytes are not an item's, or not only.
std::optional<items::Item> item_from_bytes(BytesView bytes);

}  // namespace keyturn::storage
