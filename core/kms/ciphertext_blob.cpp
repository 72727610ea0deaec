#include "kms/ciphertext_blob.h"

#include <algorithm>
#include <array>

#include "base/assert.h"

namespace keyturn::kms {

namespace {

constexpr std::array<std::uint8_t, 4> kMark = {1, 2, 2, 0};
constexpr std::size_t kKeyIdSize = 36;
constexpr std::size_t kMaterialIdSize = 32;
constexpr std::size_t kHeadSize = kMark.size() + kKeyIdSize + kMaterialIdSize + crypto::kNonceSize;

std::uint8_t hex_value(char c) { return static_cast<std::uint8_t>(c <= '9' ? c - '0' : c - 'a' + 10); }

}  // namespace

Bytes pack(const CiphertextBlob& blob) {
  KT_ASSERT(blob.key_id.size() == kKeyIdSize && blob.material_id.size() == 2 * kMaterialIdSize);
  Bytes bytes(kMark.begin(), kMark.end());
  bytes.insert(bytes.end(), blob.key_id.begin(), blob.key_id.end());
  for (std::size_t i = 0; i < blob.material_id.size(); i += 2) {
    bytes.push_back(
        static_cast<std::uint8_t>(hex_value(blob.material_id[i]) << 4 | hex_value(blob.material_id[i + 1])));
  }
  bytes.insert(bytes.end(), blob.sealed.nonce.begin(), blob.sealed.nonce.end());
  bytes.insert(bytes.end(), blob.sealed.bytes.begin(), blob.sealed.bytes.end());
  return bytes;
}

std::optional<CiphertextBlob> unpack(BytesView bytes) {
  if (bytes.size() < kHeadSize + crypto::kTagSize) return std::nullopt;
  if (!std::equal(kMark.begin(), kMark.end(), bytes.begin())) return std::nullopt;
  bytes = bytes.subspan(kMark.size());
  CiphertextBlob blob;
  blob.key_id = to_text(bytes.first(kKeyIdSize));
  bytes = bytes.subspan(kKeyIdSize);
  blob.material_id = to_hex(bytes.first(kMaterialIdSize));
  bytes = bytes.subspan(kMaterialIdSize);
  std::copy_n(bytes.begin(), crypto::kNonceSize, blob.sealed.nonce.begin());
  bytes = bytes.subspan(crypto::kNonceSize);
  blob.sealed.bytes.assign(bytes.begin(), bytes.end());
  return blob;
}

}  // namespace keyturn::kms
