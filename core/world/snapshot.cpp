#include "world/snapshot.h"

#include <algorithm>

#include "base/saved_form.h"
#include "crypto/digest.h"
#include "world/snapshot_errors.h"

namespace keyturn {

namespace {

constexpr std::string_view kMark = "KTSANDBX";
constexpr std::uint8_t kFileFormat = 1;
constexpr std::size_t kDigest = std::tuple_size_v<crypto::Digest>;

}  // namespace

Bytes to_file(const World& world) { return to_file(to_records(world)); }

Bytes to_file(const Records& records) {
  SavedWriter writer;
  writer.raw(to_bytes(kMark));
  writer.number(kFileFormat);
  writer.put(records);
  Bytes file = writer.take();
  const crypto::Digest digest = crypto::sha256(file);
  file.insert(file.end(), digest.begin(), digest.end());
  return file;
}

Result<World> from_file(BytesView file) {
  const bool is_ours = file.size() >= kMark.size() && std::equal(kMark.begin(), kMark.end(), file.begin());
  if (!is_ours) return errors::not_a_sandbox_file();
  if (file.size() <= kMark.size() + kDigest) return errors::damaged_file();
  const BytesView content = file.first(file.size() - kDigest);
  const crypto::Digest digest = crypto::sha256(content);
  if (!std::equal(digest.begin(), digest.end(), file.last(kDigest).begin())) return errors::damaged_file();
  SavedReader reader(content.subspan(kMark.size()));
  if (reader.number() > kFileFormat) return errors::newer();
  Records records;
  reader.get(records);
  if (!reader.ok() || !reader.is_at_end()) return errors::damaged_file();
  return from_records(records);
}

}  // namespace keyturn
