#include <set>
#include <utility>

#include "base/text.h"
#include "world/record_frame.h"
#include "world/records.h"
#include "world/saved_parts.h"
#include "world/snapshot_errors.h"

namespace keyturn {

namespace {

class Reading {
 public:
  explicit Reading(const Records& records)
      : records_(records),
        trees_([this](const storage::PieceName& piece) { return content(records::name_of_piece(piece)); }) {}

  Result<World> world() {
    World world;
    auto& [ground, keys, tables] = world;
    auto& [account, users, now, scheduler, random, trail] = ground;
    KT_CHECK(read("account", account, users));
    KT_CHECK(read("chance", random));
    KT_CHECK(read("clock", now));
    KT_CHECK(read("dynamodb", tables));
    KT_CHECK(read("kms", keys));
    KT_CHECK(read("schedule", scheduler));
    KT_TRY(trail, events());
    std::vector<std::string> names;
    KT_CHECK(read("contents", names));
    for (const std::string& name : names) KT_CHECK(part(name, world));
    for (const auto& [name, record] : records_) {
      if (read_.count(name) == 0) return errors::surplus(name);
    }
    return world;
  }

 private:
  Result<BytesView> content(const std::string& name) {
    const auto found = records_.find(name);
    if (found == records_.end()) return errors::missing(name);
    read_.insert(name);
    return unframed(name, found->second);
  }

  template <typename... T>
  Result<void> read(const std::string& name, T&... values) {
    KT_TRY(const BytesView bytes, content(name));
    SavedReader reader(bytes);
    (reader.get(values), ...);
    if (!reader.ok() || !reader.is_at_end()) return errors::damaged(name);
    return {};
  }

  Result<trail::Trail> events() {
    std::size_t size = 0;
    trail::EventNumber last_number = 0;
    KT_CHECK(read("trail", size, last_number));
    std::vector<trail::Event> events;
    while (events.size() < size) {
      const std::string name = records::name_of_events(events.size() / records::kEventsInRecord);
      std::vector<trail::Event> some;
      KT_CHECK(read(name, some));
      if (some.size() != std::min(size - events.size(), records::kEventsInRecord)) return errors::damaged(name);
      for (trail::Event& event : some) events.push_back(std::move(event));
    }
    std::optional<trail::Trail> trail = trail::Trail::of(std::move(events), last_number);
    if (!trail) return errors::damaged("trail");
    return std::move(*trail);
  }

  // A key, a table or a backup.
  Result<void> part(const std::string& name, World& world) {
    std::string id;
    if (name.starts_with(records::kKey)) {
      kms::Key key;
      KT_CHECK(read(name, key));
      const bool needs_none = !key.is_symmetric() || key.state == kms::KeyState::PendingImport;
      if (!needs_none && key.materials.empty()) return errors::damaged(name);
      id = joined({records::kKey, key.id});
      world.keys.keys.emplace(key.id, std::move(key));
    } else if (name.starts_with(records::kTable)) {
      dynamodb::Table table;
      KT_CHECK(read_with_items(name, table, table));
      id = joined({records::kTable, table.name});
      world.tables.tables.emplace(table.name, std::move(table));
    } else {
      dynamodb::Backup backup;
      KT_CHECK(read_with_items(name, backup, backup.table));
      id = joined({records::kBackup, backup.arn});
      world.tables.backups.emplace(backup.arn, std::move(backup));
    }
    if (id != name) return errors::damaged(name);
    return {};
  }

  template <typename T>
  Result<void> read_with_items(const std::string& name, T& value, dynamodb::Table& table) {
    records::Roots roots;
    KT_CHECK(read(name, value, roots));
    if (roots.size() != table.items.size()) return errors::damaged(name);
    std::size_t i = 0;
    for (auto& [structure, stored] : table.items) {
      KT_TRY(stored.tree, trees_.load(roots[i]));
      ++i;
    }
    return {};
  }

  const Records& records_;
  storage::TreeLoader trees_;
  std::set<std::string> read_;
};

}  // namespace

Result<World> from_records(const Records& records) { return Reading(records).world(); }

}  // namespace keyturn
