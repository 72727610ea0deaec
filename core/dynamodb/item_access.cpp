#include "dynamodb/item_access.h"

#include <algorithm>

#include "base/assert.h"
#include "dynamodb/encryption.h"
#include "dynamodb/item_errors.h"
#include "dynamodb/table_name.h"
#include "items/size.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;
using MaybeItem = std::optional<Item>;

std::int64_t size_of(const MaybeItem& item) { return item ? static_cast<std::int64_t>(items::size_of(*item)) : 0; }

// One structure's part of a write.
Result<void> apply(const Table& table, const Structure& structure, const storage::PageKey& key, StoredItems& stored,
                   service::Ground& ground, const MaybeItem& before, const MaybeItem& after) {
  stored.note_change(table.created, ground.now);
  std::optional<storage::Position> old_place;
  std::optional<storage::Position> new_place;
  if (before) old_place = position_of(table, structure, key, *before);
  if (after) new_place = position_of(table, structure, key, *after);
  const bool moves = old_place && (!new_place || storage::compare(*old_place, *new_place) != 0);
  if (moves) KT_CHECK(stored.tree.erase(key, *old_place, ground.random));
  if (new_place) KT_CHECK(stored.tree.put(key, *new_place, *after, ground.random));
  stored.now.items += (after ? 1 : 0) - (before ? 1 : 0);
  stored.now.bytes += size_of(after) - size_of(before);
  return {};
}

MaybeItem entry(const Table& table, const Structure& structure, const MaybeItem& item) {
  if (!item || !belongs_to(structure, *item)) return std::nullopt;
  return projected(table, structure, *item);
}

// What of `stored`, the items of a whole table, belongs to a structure of `table`, as it is kept there.
Result<StoredItems> filled(const StoredItems& stored, const storage::PageKey& from, const Table& table,
                           const Structure& structure, const storage::PageKey& to, service::Ground& ground) {
  StoredItems result;
  Result<void> outcome;
  const auto put = [&](const storage::Position&, Item&& item) {
    const MaybeItem kept = entry(table, structure, MaybeItem(std::move(item)));
    if (kept) outcome = apply(table, structure, to, result, ground, std::nullopt, kept);
    return outcome.ok();
  };
  KT_CHECK(stored.tree.walk(from, std::nullopt, storage::Direction::Forward, put));
  KT_CHECK(outcome);
  return result;
}

}  // namespace

Result<ItemAccess> ItemAccess::open(service::Context& context, TableStore& tables, const Table& table) {
  KT_TRY(const crypto::Secret table_key, unseal_table_key(context, tables, table));
  return ItemAccess(table_key, table, context.ground.account);
}

ItemAccess::ItemAccess(const crypto::Secret& table_key, const Table& table, const service::Account& account) {
  const Bytes additional = additional_data(table.name, account.id);
  keys_.reserve(table.key.data_keys.size());
  for (const DataKey& data_key : table.key.data_keys) {
    const std::optional<crypto::Secret> plaintext = crypto::open(table_key.view(), data_key.sealed, additional);
    KT_ASSERT(plaintext.has_value());
    keys_.emplace_back(*plaintext, table.id, data_key.structure);
  }
}

const storage::PageKey* ItemAccess::key(std::string_view structure) const {
  const auto found = std::find_if(keys_.begin(), keys_.end(),
                                  [&](const storage::PageKey& one) { return one.structure() == structure; });
  return found == keys_.end() ? nullptr : &*found;
}

Result<Table*> find_for_items(TableStore& tables, std::string_view name_or_arn) {
  Table* const table = tables.find(std::string_view(table_name(name_or_arn)));
  if (!table || table->status == TableStatus::Creating || table->status == TableStatus::Deleting) {
    return errors::resource_not_found();
  }
  return table;
}

Result<MaybeItem> find_item(const ItemAccess& access, const Table& table, const Item& key) {
  const Structure structure = table_structure(table);
  const auto stored = table.items.find(structure.name);
  if (stored == table.items.end()) return MaybeItem();
  const storage::PageKey& page_key = *access.key(structure.name);
  return stored->second.tree.find(page_key, position_of(table, structure, page_key, key));
}

Result<std::vector<IndexWrite>> write_item(const ItemAccess& access, Table& table, service::Ground& ground,
                                           const MaybeItem& before, const MaybeItem& after) {
  StoredStructures changed = table.items;  // shares all pages
  const Structure whole = table_structure(table);
  KT_CHECK(apply(table, whole, *access.key(whole.name), changed[whole.name], ground, before, after));
  std::vector<IndexWrite> writes;
  for (const Structure& structure : index_structures(table)) {
    const storage::PageKey* const key = access.key(structure.name);
    MaybeItem old_entry = entry(table, structure, before);
    MaybeItem new_entry = entry(table, structure, after);
    if (!key || old_entry == new_entry) continue;
    KT_CHECK(apply(table, structure, *key, changed[structure.name], ground, old_entry, new_entry));
    writes.push_back({structure, std::move(old_entry), std::move(new_entry)});
  }
  table.items = std::move(changed);
  return writes;
}

Result<void> fill_index(const ItemAccess& access, Table& table, service::Ground& ground, std::string_view index) {
  const std::vector<Structure> structures = index_structures(table);
  const auto structure =
      std::find_if(structures.begin(), structures.end(), [&](const Structure& one) { return one.index == index; });
  KT_ASSERT(structure != structures.end());
  const auto stored = table.items.find(table_structure(table).name);
  if (stored == table.items.end()) return {};
  KT_TRY(table.items[structure->name],
         filled(stored->second, *access.key(stored->first), table, *structure, *access.key(structure->name), ground));
  return {};
}

Result<void> copy_items(const ItemAccess& from, const Table& source, const ItemAccess& to, Table& target,
                        service::Ground& ground) {
  target.items.clear();
  const auto stored = source.items.find(table_structure(source).name);
  if (stored == source.items.end()) return {};
  const Structure whole = table_structure(target);
  KT_TRY(target.items[whole.name],
         filled(stored->second, *from.key(stored->first), target, whole, *to.key(whole.name), ground));
  for (const Structure& index : index_structures(target)) KT_CHECK(fill_index(to, target, ground, index.index));
  return {};
}

}  // namespace keyturn::dynamodb
