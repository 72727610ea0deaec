#include "world/records.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "world/record_frame.h"
#include "world/saved_parts.h"

namespace keyturn {

namespace records {

std::string name_of_events(std::size_t number) { return "events/" + std::to_string(number); }

std::string name_of_piece(const storage::PieceName& piece) {
  return joined({piece.is_page ? "page/" : "node/", to_hex(piece.name)});
}

}  // namespace records

namespace {

template <typename... T>
Bytes content_of(const T&... values) {
  SavedWriter writer;
  (writer.put(values), ...);
  return writer.take();
}

records::Roots roots_of(const dynamodb::Table& table) {
  records::Roots roots;
  for (const auto& [structure, stored] : table.items) roots.push_back(root_of(stored.tree));
  return roots;
}

// Everything but events and pages, unframed.
Records small_contents(const World& world) {
  const auto& [ground, keys, tables] = world;
  const auto& [account, users, now, scheduler, random, trail] = ground;
  Records all;
  for (const auto& [id, key] : keys.keys) all.emplace(joined({records::kKey, id}), content_of(key));
  for (const auto& [name, table] : tables.tables) {
    all.emplace(joined({records::kTable, name}), content_of(table, roots_of(table)));
  }
  for (const auto& [arn, backup] : tables.backups) {
    all.emplace(joined({records::kBackup, arn}), content_of(backup, roots_of(backup.table)));
  }
  std::vector<std::string> names;
  for (const auto& [name, content] : all) names.push_back(name);
  all.emplace("account", content_of(account, users));
  all.emplace("chance", content_of(random));
  all.emplace("clock", content_of(now));
  all.emplace("contents", content_of(names));
  all.emplace("dynamodb", content_of(tables));
  all.emplace("kms", content_of(keys));
  all.emplace("schedule", content_of(scheduler));
  all.emplace("trail", content_of(trail.size(), trail.last_number()));
  return all;
}

std::size_t count_event_records(const World& world) {
  return (world.ground.trail.size() + records::kEventsInRecord - 1) / records::kEventsInRecord;
}

void put_events(const World& world, std::size_t first_record, Records& records) {
  const trail::Trail& trail = world.ground.trail;
  for (std::size_t number = first_record; number < count_event_records(world); ++number) {
    std::vector<trail::Event> events;
    const std::size_t first = number * records::kEventsInRecord;
    for (std::size_t i = first; i < std::min(first + records::kEventsInRecord, trail.size()); ++i) {
      events.push_back(trail.at(i));
    }
    records.emplace(records::name_of_events(number), content_of(events));
  }
}

std::vector<const storage::ItemTree*> trees_of(const World& world) {
  std::vector<const storage::ItemTree*> trees;
  const auto add = [&](const dynamodb::Table& table) {
    for (const auto& [structure, stored] : table.items) trees.push_back(&stored.tree);
  };
  for (const auto& [name, table] : world.tables.tables) add(table);
  for (const auto& [arn, backup] : world.tables.backups) add(backup.table);
  return trees;
}

std::string record_of(const storage::Node& node) { return records::name_of_piece({node.name(), node.is_leaf()}); }

void put_pieces(const storage::Pieces& pieces, Records& records) {
  for (const auto& [name, node] : pieces) records.emplace(record_of(*node), bytes_of(*node));
}

void frame(Records& records) {
  for (auto& [name, content] : records) content = framed(name, content);
}

// Of `a`, what is not in `b`.
storage::Pieces only_in(const storage::Pieces& a, const storage::Pieces& b) {
  storage::Pieces only;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only),
                      [](const auto& one, const auto& other) { return one.first < other.first; });
  return only;
}

void compare_small(const World& before, const World& after, Changes& changes) {
  const Records old_contents = small_contents(before);
  const Records new_contents = small_contents(after);
  for (const auto& [name, content] : new_contents) {
    const auto old_content = old_contents.find(name);
    if (old_content == old_contents.end() || old_content->second != content) changes.put.emplace(name, content);
  }
  for (const auto& [name, content] : old_contents) {
    if (new_contents.count(name) == 0) changes.erased.push_back(name);
  }
}

}  // namespace

Records to_records(const World& world) {
  Records records = small_contents(world);
  put_events(world, 0, records);
  put_pieces(storage::pieces_of(trees_of(world)), records);
  frame(records);
  return records;
}

namespace {

// Everything but pages and nodes, unframed.
Changes changes_beside_pieces(const World& before, const World& after) {
  Changes changes;
  compare_small(before, after, changes);

  const std::size_t shared_events = after.ground.trail.shared_with(before.ground.trail);
  const bool same_events = shared_events == after.ground.trail.size() && shared_events == before.ground.trail.size();
  // A record whose events are all shared is not written again, only one that got shorter or longer.
  if (!same_events) put_events(after, shared_events / records::kEventsInRecord, changes.put);
  for (std::size_t i = count_event_records(after); i < count_event_records(before); ++i) {
    changes.erased.push_back(records::name_of_events(i));
  }
  return changes;
}

}  // namespace

Changes changes_between(const World& before, const World& after) {
  Changes changes = changes_beside_pieces(before, after);
  const storage::Pieces old_pieces = storage::pieces_of(trees_of(before));
  const storage::Pieces new_pieces = storage::pieces_of(trees_of(after));
  put_pieces(only_in(new_pieces, old_pieces), changes.put);
  for (const auto& [name, node] : only_in(old_pieces, new_pieces)) changes.erased.push_back(record_of(*node));
  frame(changes.put);
  return changes;
}

Changes changes_between(const World& before, const World& after, storage::PieceIndex& index) {
  Changes changes = changes_beside_pieces(before, after);
  const auto [added, dropped] = index.replace(trees_of(before), trees_of(after));
  for (const storage::Node* node : added) changes.put.emplace(record_of(*node), bytes_of(*node));
  for (const storage::Node* node : dropped) changes.erased.push_back(record_of(*node));
  frame(changes.put);
  return changes;
}

storage::PieceIndex index_of(const World& world) {
  storage::PieceIndex index;
  index.replace({}, trees_of(world));
  return index;
}

}  // namespace keyturn
