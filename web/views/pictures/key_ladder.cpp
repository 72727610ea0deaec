#include "views/pictures/key_ladder.h"

#include <algorithm>

#include "base/text.h"
#include "dynamodb/table.h"
#include "views/keys.h"
#include "views/moments.h"
#include "views/pictures/kept_key.h"
#include "views/pictures/trail_reading.h"
#include "views/pictures/wording.h"
#include "world/console_user.h"
#include "world/try_open.h"

namespace keyturn::views {
namespace {

using dynamodb::Table;
using dynamodb::TableKey;
using dynamodb::TableStatus;

constexpr const char* kSealed = "A thief of the disk has it sealed, and nothing to open it with.";

// One table key with what seals it. While a key is being changed there are two.
struct Chain {
  const TableKey& key;
  std::string key_id;  // of the KMS key; empty for the AWS owned key
  KeyTag tag;
  const kms::Key* kms_key;  // null when it is AWS' own, or gone
  bool is_lost;
};

Status kms_state(const World& world, const Chain& chain) {
  if (chain.key_id.empty()) return {Tone::Success, "In use"};
  if (!chain.kms_key) return {Tone::Error, "Deleted"};
  Status state = key_status(chain.kms_key->state);
  if (chain.kms_key->deletion_date) {
    state.word += joined({", deleted ", time_until(world.ground.now, *chain.kms_key->deletion_date)});
  }
  return state;
}

std::string kms_name(const Chain& chain) {
  return chain.key_id.empty() ? std::string("AWS owned key") : joined({"KMS key ", chain.tag.letter});
}

LadderPiece kms_piece(const World& world, const Chain& chain) {
  LadderPiece piece;
  piece.rung = Rung::KmsKey;
  piece.title = kms_name(chain);
  piece.name = chain.key_id.empty() ? "in DynamoDB's own account" : name_of_key(world, chain.key_id);
  piece.chain = chain.tag;
  piece.state = kms_state(world, chain);
  piece.is_lost = chain.is_lost;
  piece.theft = "Not on the disk: it never leaves the hardware of KMS.";
  if (chain.kms_key) piece.key_id = chain.key_id;
  const bool owned = chain.key_id.empty();
  const bool managed = chain.kms_key && chain.kms_key->manager == kms::KeyManager::Aws;
  piece.facts = {
      {"Where it lives", "In hardware security modules of AWS KMS, which it never leaves", "", false},
      {"Who can see it",
       owned     ? "Nobody in your account, not even that it exists"
       : managed ? "Nobody sees its bytes. You see its policy and its use; AWS manages it"
                 : "Nobody sees its bytes. Its policy, its grants and its use are yours to see and to change",
       "", false},
      {"Last used",
       owned ? "Not told: no event of your trail speaks of it" : use_in_words(world, last_use(world, chain.key_id)), "",
       false}};
  return piece;
}

LadderPiece table_key_piece(const World& world, const Table& table, const Chain& chain, const std::string& kept) {
  LadderPiece piece;
  piece.rung = Rung::TableKey;
  piece.title = "Table key";
  piece.name = joined({"of ", table.name});
  piece.chain = chain.tag;
  piece.lock = joined({"sealed by ", chain.key_id.empty() ? "the AWS owned key" : kms_name(chain)});
  piece.letter = chain.key_id.empty() ? "AWS" : chain.tag.letter;
  piece.is_lost = chain.is_lost;
  piece.state = chain.is_lost ? Status{Tone::Error, kept.empty() ? "Cannot be opened" : "Open in memory only"}
                              : Status{Tone::Success, kept.empty() ? "Can be opened" : "Open in memory"};
  piece.theft = kSealed;
  piece.facts = {{"Where it lives",
                  kept.empty() ? std::string("Stored with the table, sealed; in the clear only in DynamoDB's memory")
                               : joined({"Stored with the table, sealed. ", kept}),
                  "", false},
                 {"Who can see it", "DynamoDB alone. You see each time that KMS opens it, in the trail", "", false},
                 {"Last opened",
                  chain.key_id.empty() ? "Not told: the AWS owned key leaves no event"
                                       : use_in_words(world, last_use(world, chain.key_id, table.name)),
                  "", false}};
  return piece;
}

Status open_state(bool is_lost) {
  return is_lost ? Status{Tone::Error, "Cannot be opened"} : Status{Tone::Success, "Can be opened"};
}

void add_structures(const Table& table, const Chain& chain, bool is_lost, std::vector<LadderPiece>& pieces) {
  std::vector<LadderPiece> items;
  for (const dynamodb::DataKey& key : chain.key.data_keys) {
    LadderPiece piece;
    piece.rung = Rung::DataKey;
    piece.title = "Data key";
    piece.name = key.structure;
    piece.chain = chain.tag;
    piece.lock = "sealed by the table key";
    piece.letter = "T";
    piece.is_lost = is_lost;
    piece.state = open_state(is_lost);
    piece.theft = kSealed;
    piece.facts = {{"Where it lives", "Stored with the table, sealed; a change of key seals it anew", "", false},
                   {"Who can see it", "DynamoDB alone, while it reads or writes an item", "", false},
                   {"Last used", "With the last item: item operations are data events, which this trail does not keep",
                    "", false}};
    pieces.push_back(piece);
    const auto stored = table.items.find(key.structure);
    const std::size_t pages = stored == table.items.end() ? 0 : stored->second.tree.pages().size();
    const std::size_t count = stored == table.items.end() ? 0 : stored->second.tree.size();
    const std::size_t bytes = stored == table.items.end() ? 0 : stored->second.tree.stored_bytes();
    piece.rung = Rung::Items;
    piece.title = counted(count, "item");
    piece.lock = "sealed by the data key";
    piece.letter = "D";
    piece.state = is_lost ? Status{Tone::Error, "Cannot be read"} : Status{Tone::Success, "Can be read"};
    piece.theft = count == 0 ? "There is nothing to take yet."
                             : "A thief of the disk has noise: how many items and how large, and no value of them.";
    piece.facts = {
        {"Where it lives", joined({"On disk: ", counted(pages, "page"), ", ", counted(bytes, "byte")}), "", false},
        {"Who can see it", "Who may call DynamoDB for them and may use the KMS key through it", "", false},
        {"Last used", "Not told: reads and writes of items are data events", "", false}};
    items.push_back(std::move(piece));
  }
  pieces.insert(pieces.end(), items.begin(), items.end());
}

std::string title_of(const KeyLadder& ladder, bool owned, bool is_changing) {
  if (!ladder.pieces.empty() && ladder.pieces.front().is_lost) {
    return ladder.kept.empty() ? "Nothing changed on the disk, and nothing on it can be read without the KMS key"
                               : "The KMS key is lost, and a copy of the table key in memory is all that still opens";
  }
  if (!ladder.pieces.empty() && ladder.pieces.back().is_lost) return "All keys are whole, and you may not use them";
  if (is_changing) return "A change of key seals the data keys anew; the items stay as they are";
  return owned ? "A key that you never see opens everything below it" : "One KMS key opens everything below it";
}

std::string words_of(const KeyLadder& ladder) {
  std::string text;
  for (const LadderPiece& piece : ladder.pieces) {
    if (!text.empty()) text += " ";
    text += joined({piece.title, " (", piece.name, ")"});
    if (!piece.lock.empty()) text += joined({" is ", piece.lock});
    text += joined({piece.lock.empty() ? " is at the top: " : ": ", lower_first(piece.state.word), "."});
  }
  return ladder.kept.empty() ? text : joined({text, " ", ladder.kept});
}

std::string theft_of(const KeyLadder& ladder) {
  std::string text = joined({"Somebody has stolen the disk that ", ladder.table, " is on."});
  for (const LadderPiece& piece : ladder.pieces) text += joined({" ", piece.title, ": ", lower_first(piece.theft)});
  return text;
}

// Whether the console's user could read items now: the key is there, and he may use it through DynamoDB.
bool is_readable(const World& world, const Table& table, const Chain& chain) {
  const bool is_open = table.status != TableStatus::Creating && table.status != TableStatus::Deleting;
  return is_open ? try_open_items(world, table.name, console_user(world)).ok() : !chain.is_lost;
}

}  // namespace

std::optional<KeyLadder> key_ladder(const World& world, const std::string& name) {
  const Table* table = world.tables.find(name);
  if (!table) return std::nullopt;
  const KeyTags tags(world);
  const auto chain_of = [&](const TableKey& key) {
    const dynamodb::KmsSeal* const seal = key.kms_seal();
    const std::string id = seal ? key_id_of(seal->key_arn) : std::string();
    const kms::Key* const kms_key = id.empty() ? nullptr : world.keys.find(id);
    const bool is_enabled = kms_key && kms_key->state == kms::KeyState::Enabled;
    return Chain{key, id, tags.of(id), kms_key, !id.empty() && !is_enabled};
  };
  std::vector<Chain> chains = {chain_of(table->key)};
  if (table->next_key) chains.push_back(chain_of(*table->next_key));
  KeyLadder ladder;
  ladder.table = name;
  ladder.kept = kept_in_words(world, *table);
  for (const Chain& chain : chains) ladder.pieces.push_back(kms_piece(world, chain));
  for (const Chain& chain : chains) {
    const bool is_current = &chain.key == &table->key;
    ladder.pieces.push_back(table_key_piece(world, *table, chain, is_current ? ladder.kept : std::string()));
  }
  add_structures(*table, chains.front(), !is_readable(world, *table, chains.front()), ladder.pieces);
  ladder.title = title_of(ladder, chains.front().key_id.empty(), chains.size() > 1);
  ladder.words = words_of(ladder);
  ladder.theft_words = theft_of(ladder);
  return ladder;
}

}  // namespace keyturn::views
