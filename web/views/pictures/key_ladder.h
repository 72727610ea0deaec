// The envelope of one table as a ladder: KMS key, table key, data keys, items, each sealed by the one above. Drawn from
// the World as it is: where each lives, who can see it, when it was last used, and what can be read without a rung.
// AWS: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html#dynamodb-kms
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "views/key_tag.h"
#include "views/pair.h"
#include "views/status.h"
#include "world/world.h"

namespace keyturn::views {

enum class Rung { KmsKey, TableKey, DataKey, Items };

struct LadderPiece {
  Rung rung = Rung::KmsKey;
  std::string title;     // "KMS key B", "Table key", "Data key", "Items"
  std::string name;      // "alias/app", "table/Music"
  KeyTag chain;          // of the KMS key at the top of its chain
  std::string lock;      // what it is sealed by: "sealed by KMS key B"; empty for the KMS key
  std::string letter;    // of what seals it: "B", "T", "D"; empty for the KMS key
  Status state;          // of a KMS key; of the others whether they can be opened
  bool is_lost = false;  // KMS does not open it for DynamoDB, or what opens it is lost
  std::string theft;     // what a thief of the disk has of it
  std::vector<Pair> facts;
  std::string key_id;  // of a KMS key of the account that is still there
};

struct KeyLadder {
  std::string table;
  std::string title;                // the insight
  std::vector<LadderPiece> pieces;  // by rung, from the top; while the key is being changed two on the upper rungs
  std::string kept;         // "DynamoDB keeps the table key in memory for Alice until …"; empty when it does not
  std::string words;        // the picture as text
  std::string theft_words;  // the same of the stolen disk
};

// Nothing when the account has no such table.
std::optional<KeyLadder> key_ladder(const World& world, const std::string& table);

}  // namespace keyturn::views
