// A page: some records of one table or index as they are stored. Pages never change; a write makes another one.
//
//   0   4   "KTPG"
//   4   1   1, the version of this format
//   5   1   how many records follow, 1 to 4
//   then for each record, in the order of partition hash and sort key:
//      16   the partition's hash: HMAC-SHA-256 of the partition key, cut; records of one partition have the same
//      16   the position's hash: the same of partition hash and sort key
//      12   the nonce
//       4   length of what follows, big-endian
//           AES-256-GCM of sort key and item (item_bytes.h) with the data key, then the 16 bytes of its tag;
//           additional data: table id, structure, and the two hashes
//   12   the nonce of the page's seal
//   16   the page's seal: the tag of AES-256-GCM with the data key and nothing to encrypt; additional data: table id,
//        structure, and all bytes before the nonce
//
// Who has the bytes and not the key learns how many items there are, how large they are, which share a partition and
// in what order they stand in it: no key, no value, no attribute's name.
#pragma once
#include <memory>
#include <vector>

#include "base/result.h"
#include "storage/page_fields.h"
#include "storage/page_key.h"

namespace keyturn::storage {

constexpr std::size_t kRecordsInPage = 4;
// A page is parted when it grows beyond; a single record may. Small, for a write makes its whole page anew.
constexpr std::size_t kPageSize = 2'048;

using Page = std::shared_ptr<const Bytes>;

// `records`: the bytes of 1 to kRecordsInPage of them, in order.
Page make_page(const PageKey& key, const std::vector<BytesView>& records, RandomSource& random);

// Where the page's fields are, when its seal is right.
Result<PageLayout> read_page(const PageKey& key, BytesView page);

// `record`: of that page.
RecordView view_of(BytesView page, const RecordLayout& record);

}  // namespace keyturn::storage
