// The World's only source of chance: a stream that depends on its seed alone, so that a session can be replayed, undone
// and tested. Block n of the stream is HMAC-SHA-256(seed, n). Two copies of a World draw the same bytes.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/saved.h"

namespace keyturn {

class RandomSource {
 public:
  explicit RandomSource(std::string_view seed);

  Bytes bytes(std::size_t count);
  void fill(std::span<std::uint8_t> bytes);

  // A whole number from `low` to `high`, both included.
  std::int64_t between(std::int64_t low, std::int64_t high);

  // Version 4, lower case: what AWS uses for key ids, table ids, event ids and KMS' request ids.
  std::string uuid();

  std::string hex(std::size_t byte_count);

  // A DynamoDB request id (facts sheet section 1): 25 characters of base32hex, one of F, J, V, and the constant tail
  // that all recorded ids share.
  std::string dynamodb_request_id();

  const Bytes& seed() const { return seed_; }
  std::uint64_t drawn_blocks() const { return next_block_; }

 private:
  friend struct keyturn::Saved<RandomSource>;

  void refill();

  Bytes seed_;
  std::uint64_t next_block_ = 0;
  Bytes block_;
  std::size_t used_ = 0;
};

}  // namespace keyturn
