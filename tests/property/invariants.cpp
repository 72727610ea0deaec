#include "property/invariants.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "base/text.h"
#include "dynamodb/describe.h"
#include "time/format.h"

namespace keyturn::property {

namespace {

// What the generator's items are made of.
constexpr const char* kPlaintexts[] = {"plaintext-", "partition-", "shade-of-plain", "memo"};

// README, Formats: "KTPG", version, number of records, then records of two hashes of 16 bytes, nonce, length, sealed
// bytes; at the end the seal: nonce and tag.
constexpr std::size_t kPageHead = 6;
constexpr std::size_t kHashes = 32;
constexpr std::size_t kNonce = 12;
constexpr std::size_t kTag = 16;
constexpr std::size_t kBlobHead = 4 + 36 + 32;

std::string_view as_text(BytesView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

void for_each_page(const World& world, const std::function<void(BytesView)>& visit) {
  const auto pages_of = [&](const dynamodb::Table& table) {
    for (const auto& [structure, stored] : table.items) {
      for (const storage::Page& page : stored.tree.pages()) visit(*page);
    }
  };
  for (const auto& [name, table] : world.tables.tables) pages_of(table);
  for (const auto& [arn, backup] : world.tables.backups) pages_of(backup.table);
}

}  // namespace

service::Reply perform(World& world, const Step& step) {
  const std::string_view access_key = step.user == "developer" ? "AKIADEVELOPEREXAMPLE"
                                      : step.user == "auditor" ? "AKIAAUDITOR00EXAMPLE"
                                                               : "AKIAIOSFODNN7EXAMPLE";
  return call(world, {step.service, step.operation, step.params, caller_by_access_key(world, access_key), 0});
}

std::string settings_of(const World& world) {
  std::string text;
  for (const auto& [name, table] : world.tables.tables) {
    text += dynamodb::describe(table, world.ground.now).dump();
    for (const auto& [structure, stored] : table->items) {
      text += joined({structure, ": "});
      for (const storage::Page& page : stored.tree.pages()) {
        text += std::to_string(std::hash<std::string_view>()(as_text(*page))) + " ";
      }
    }
    text += joined({std::to_string(table->key.data_keys.size()), table->next_key ? " and the next key" : "", "\n"});
  }
  for (const auto& [arn, backup] : world.tables.backups) text += arn + "\n";
  for (const Task& task : world.ground.scheduler.tasks()) {
    text += joined({iso_milliseconds(task.due), " ", std::to_string(task.kind.index()), "\n"});
  }
  for (const kms::Grant& grant : world.keys.grants) text += grant.id + "\n";
  for (const auto& [name, alias] : world.keys.aliases) text += joined({name, " ", alias.target_key_id, "\n"});
  for (const auto& [id, key] : world.keys.keys) {
    text += joined({id, " ", name_of(key.state), " ", std::to_string(key.materials.size()), "\n"});
  }
  return text;
}

std::string fingerprint(const World& world) {
  std::string text = settings_of(world);
  text += joined({iso_milliseconds(world.ground.now), ": ", std::to_string(world.ground.trail.size()), " events, ",
                  std::to_string(world.ground.random.drawn_blocks()), " blocks, ",
                  std::to_string(world.tables.table_keys.size()), " kept keys\n"});
  if (!world.ground.trail.empty()) {
    text += cloudtrail_record(world.ground.trail.at(world.ground.trail.size() - 1)).dump();
  }
  return text;
}

std::string plaintext_at_rest(const World& world) {
  std::string found;
  for_each_page(world, [&](BytesView page) {
    for (const char* plaintext : kPlaintexts) {
      if (as_text(page).find(plaintext) != std::string_view::npos) found = plaintext;
    }
  });
  return found.empty() ? "" : joined({"a stored page says \"", found, "\""});
}

std::string Nonces::note(BytesView nonce, BytesView sealed) {
  const std::size_t hash = std::hash<std::string_view>()(as_text(sealed));
  const auto [entry, is_new] = seen_.emplace(as_text(nonce), hash);
  return is_new || entry->second == hash ? "" : "the nonce " + to_hex(nonce) + " came twice";
}

std::string Nonces::note_page(BytesView page) {
  if (page.size() < kPageHead || as_text(page.first(4)) != "KTPG") return "a page has no head";
  std::size_t at = kPageHead;
  for (int record = 0; record < page[5]; ++record) {
    if (page.size() < at + kHashes + kNonce + 4) return "a page is cut short";
    const BytesView nonce = page.subspan(at + kHashes, kNonce);
    at += kHashes + kNonce;
    std::size_t length = 0;
    for (int i = 0; i < 4; ++i) length = length * 256 + page[at++];
    if (page.size() < at + length) return "a record is cut short";
    std::string wrong = note(nonce, page.subspan(at, length));
    if (!wrong.empty()) return wrong;
    at += length;
  }
  if (page.size() != at + kNonce + kTag) return "a page does not end with its seal";
  return note(page.subspan(at, kNonce), page.subspan(at + kNonce));
}

std::string Nonces::note(const World& world) {
  std::string wrong;
  const auto keep = [&](std::string found) {
    if (wrong.empty()) wrong = std::move(found);
  };
  for_each_page(world, [&](BytesView page) { keep(note_page(page)); });
  const auto note_key = [&](const dynamodb::TableKey& key) {
    for (const dynamodb::DataKey& data_key : key.data_keys) keep(note(data_key.sealed.nonce, data_key.sealed.bytes));
    if (const dynamodb::KmsSeal* const seal = key.kms_seal()) {
      const BytesView blob = seal->ciphertext_blob;
      keep(note(blob.subspan(kBlobHead, kNonce), blob.subspan(kBlobHead + kNonce)));
    } else {
      const crypto::Sealed& sealed = std::get<crypto::Sealed>(key.sealed);
      keep(note(sealed.nonce, sealed.bytes));
    }
  };
  for (const auto& [name, table] : world.tables.tables) {
    note_key(table->key);
    if (table->next_key) note_key(*table->next_key);
  }
  return wrong;
}

std::string check_events(const World& world, std::size_t events, const Step& step, const service::Reply& reply) {
  static constexpr std::string_view kOnItems[] = {
      "GetItem", "PutItem",      "DeleteItem",     "UpdateItem",       "Query",
      "Scan",    "BatchGetItem", "BatchWriteItem", "TransactGetItems", "TransactWriteItems"};
  const bool is_on_items = std::find(std::begin(kOnItems), std::end(kOnItems), step.operation) != std::end(kOnItems);
  int own = 0;
  for (std::size_t i = events; i < world.ground.trail.size(); ++i) {
    const trail::Event& event = world.ground.trail.at(i);
    const bool is_own = event.number == reply.event;
    if (is_own && (event.name != step.operation || event.failed() == reply.outcome.ok() ||
                   event.time != world.ground.now || event.parent != 0)) {
      return "the event does not tell of the call";
    }
    if (!is_own && event.parent != reply.event) return "the event " + event.name + " belongs to no call";
    if (!is_own && event.user_agent != "dynamodb.amazonaws.com") return event.name + " was not made by DynamoDB";
    own += is_own ? 1 : 0;
  }
  const int wanted = is_on_items ? 0 : 1;
  return own == wanted ? "" : std::to_string(own) + " events tell of the call, not " + std::to_string(wanted);
}

}  // namespace keyturn::property
