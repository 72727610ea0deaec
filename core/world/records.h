// The World as named records, for a store that keeps one value under each name. Saving costs what has changed: a call
// changes a few small records and adds its events, a write to a table changes the pages on the way to the item.
//
//   account, clock, chance, schedule, trail   the ground; trail is how many events there are
//   events/<n>                                16 events each, in the order of filing
//   kms, key/<key id>                         aliases and grants; each key
//   dynamodb, table/<name>, backup/<ARN>      what DynamoDB has in memory; each table and backup
//   page/<name>, node/<name>                  the pages of items, sealed as they are in the World, and their directory
//   contents                                  the names of the keys, tables and backups
//
// Key material and table keys go out as they are in the World: the account is simulated, and whoever saves it owns it.
// Each record has the number of its format and a checksum (record_frame.h), which tell of accidents, not of intent.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "storage/piece_index.h"
#include "world/world.h"

namespace keyturn {

using Records = std::map<std::string, Bytes>;

// What turns the records of one World into those of another.
struct Changes {
  Records put;
  std::vector<std::string> erased;

  bool empty() const { return put.empty() && erased.empty(); }
};

Records to_records(const World& world);

Changes changes_between(const World& before, const World& after);

// The same at a cost that follows the change, for a store whose pieces `index` knows: it knows those of `before`, and
// then those of `after`.
Changes changes_between(const World& before, const World& after, storage::PieceIndex& index);

// What a store holds that holds this World. The pieces are counted when it is asked for.
storage::PieceIndex index_of(const World& world);

// SandboxDamaged when a record is damaged, missing or one too many; SandboxNewer when one is of a later version of
// Keyturn.
Result<World> from_records(const Records& records);

}  // namespace keyturn
