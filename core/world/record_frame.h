// What stands around every record: "KTR", the number of the format (1), then a checksum (16 bytes: SHA-256, cut) of
// that number, the record's name and what it holds; then what it holds.
#pragma once
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace keyturn {

constexpr std::uint8_t kRecordFormat = 1;

Bytes framed(std::string_view name, BytesView content, std::uint8_t format = kRecordFormat);

// The content; SandboxDamaged or SandboxNewer.
Result<BytesView> unframed(std::string_view name, BytesView record);

}  // namespace keyturn
