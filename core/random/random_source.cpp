#include "random/random_source.h"

#include <algorithm>
#include <array>

#include "base/assert.h"
#include "crypto/digest.h"

namespace keyturn {

RandomSource::RandomSource(std::string_view seed) : seed_(to_bytes(seed)) {}

void RandomSource::refill() {
  std::array<std::uint8_t, 8> counter{};
  for (std::size_t i = 0; i < counter.size(); ++i) {
    counter[i] = static_cast<std::uint8_t>(next_block_ >> (56 - 8 * i));
  }
  ++next_block_;
  const crypto::Digest digest = crypto::hmac_sha256(seed_, counter);
  block_.assign(digest.begin(), digest.end());
  used_ = 0;
}

void RandomSource::fill(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    if (used_ == block_.size()) refill();
    const std::size_t taken = std::min(bytes.size(), block_.size() - used_);
    std::copy_n(block_.begin() + static_cast<std::ptrdiff_t>(used_), taken, bytes.begin());
    bytes = bytes.subspan(taken);
    used_ += taken;
  }
}

Bytes RandomSource::bytes(std::size_t count) {
  Bytes result(count);
  fill(result);
  return result;
}

std::int64_t RandomSource::between(std::int64_t low, std::int64_t high) {
  KT_ASSERT(low <= high);
  const std::uint64_t span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
  std::uint64_t number = 0;
  for (const std::uint8_t byte : bytes(8)) number = number << 8 | byte;
  // The bias of the remainder is below 2^-40 for the spans of a simulation (at most days in milliseconds).
  return low + static_cast<std::int64_t>(span == 0 ? number : number % span);
}

std::string RandomSource::uuid() {
  Bytes id = bytes(16);
  id[6] = static_cast<std::uint8_t>((id[6] & 0x0FU) | 0x40U);
  id[8] = static_cast<std::uint8_t>((id[8] & 0x3FU) | 0x80U);
  std::string text = to_hex(id);
  for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, 1, '-');
  return text;
}

std::string RandomSource::hex(std::size_t byte_count) { return to_hex(bytes(byte_count)); }

std::string RandomSource::dynamodb_request_id() {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
  constexpr std::string_view last = "FJV";
  std::array<std::uint8_t, 26> chance{};
  fill(chance);
  std::string id(26, last[chance[25] % last.size()]);
  for (std::size_t i = 0; i < 25; ++i) id[i] = alphabet[chance[i] % alphabet.size()];
  id += "VV4KQNSO5AEMVJF66Q9ASUAAJG";
  return id;
}

}  // namespace keyturn
