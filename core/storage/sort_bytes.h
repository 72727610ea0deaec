// Key values as bytes that sort as the values do: strings and binaries bytewise, numbers by value.
//
// Strings and binaries: each byte, 00 as 00 FF, and 00 01 at the end, so that another value may follow. Numbers: 80 is
// zero; 81, the exponent + 8192 in 2 bytes, the digits as ASCII and 00 are a positive number; 7F and the complement of
// all that follows are a negative one.
#pragma once
#include "base/bytes.h"
#include "items/attribute_value.h"

namespace keyturn::storage {

// `value` is of a key's type: S, N or B.
void append_sort_bytes(Bytes& bytes, const items::AttributeValue& value);
Bytes sort_bytes(const items::AttributeValue& value);

// What the bytes of every value that begins with `start`, an S or a B, begin with.
Bytes sort_prefix(const items::AttributeValue& start);

}  // namespace keyturn::storage
