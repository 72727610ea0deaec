#include "world/record_frame.h"

#include <algorithm>

#include "crypto/digest.h"
#include "world/snapshot_errors.h"

namespace keyturn {

namespace {

constexpr std::string_view kMark = "KTR";
constexpr std::size_t kChecksum = 16;
constexpr std::size_t kHead = kMark.size() + 1 + kChecksum;

void append(Bytes& bytes, BytesView more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

crypto::Digest checksum(std::string_view name, BytesView content, std::uint8_t format) {
  Bytes bytes = to_bytes(name);
  bytes.push_back(0);
  bytes.push_back(format);
  append(bytes, content);
  return crypto::sha256(bytes);
}

}  // namespace

Bytes framed(std::string_view name, BytesView content, std::uint8_t format) {
  Bytes record = to_bytes(kMark);
  record.push_back(format);
  append(record, BytesView(checksum(name, content, format)).first(kChecksum));
  append(record, content);
  return record;
}

Result<BytesView> unframed(std::string_view name, BytesView record) {
  if (record.size() < kHead || !std::equal(kMark.begin(), kMark.end(), record.begin())) return errors::damaged(name);
  const std::uint8_t format = record[kMark.size()];
  const BytesView content = record.subspan(kHead);
  const crypto::Digest digest = checksum(name, content, format);
  if (!std::equal(record.begin() + kMark.size() + 1, record.begin() + kHead, digest.begin())) {
    return errors::damaged(name);
  }
  if (format > kRecordFormat) return errors::newer();
  return content;
}

}  // namespace keyturn
