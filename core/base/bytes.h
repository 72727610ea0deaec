// Byte strings and the two ways in which AWS writes them as text: base64 in JSON, lower-case hex in ids.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;

Bytes to_bytes(std::string_view text);

// The same bytes where they stand; the view lives as long as the text does.
inline BytesView bytes_view(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string to_text(BytesView bytes);

std::string to_hex(BytesView bytes);

std::string to_base64(BytesView bytes);

// Strict RFC 4648 with padding, as a service decodes a blob; nothing when `text` is not base64.
std::optional<Bytes> from_base64(std::string_view text);

}  // namespace keyturn
