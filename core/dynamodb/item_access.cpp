#include "dynamodb/item_access.h"

#include <algorithm>

#include "base/assert.h"
#include "dynamodb/encryption.h"
#include "dynamodb/item_errors.h"
#include "dynamodb/lost_key.h"
#include "dynamodb/table_name.h"
#include "items/size.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;
using MaybeItem = std::optional<Item>;

std::int64_t size_of(const MaybeItem& item) { return item ? static_cast<std::int64_t>(items::size_of(*item)) : 0; }

// An item of a structure, or none.
struct Entry {
  const storage::Position& position;
  const MaybeItem& item;
};

// One structure's part of a write.
Result<void> apply(const Table& table, const storage::PageKey& key, StoredItems& stored, service::Ground& ground,
                   const Entry& before, const Entry& after) {
  const bool moves = before.item && (!after.item || storage::compare(before.position, after.position) != 0);
  if (moves) KT_CHECK(stored.tree.erase(key, before.position, ground.random));
  if (after.item) KT_CHECK(stored.tree.put(key, after.position, *after.item, ground.random));
  stored.note_change(table.created, ground.now);
  stored.now.items += (after.item ? 1 : 0) - (before.item ? 1 : 0);
  stored.now.bytes += size_of(after.item) - size_of(before.item);
  return {};
}

Result<void> apply(const Table& table, const Structure& structure, const storage::PageKey& key, StoredItems& stored,
                   service::Ground& ground, const MaybeItem& before, const MaybeItem& after) {
  const auto place = [&](const MaybeItem& item) {
    return item ? position_of(table, structure, key, *item) : storage::Position();
  };
  return apply(table, key, stored, ground, {place(before), before}, {place(after), after});
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
  KT_CHECK(check_not_archived(table));
  const std::vector<DataKey>& stored = table.key.data_keys;
  PageKeys kept = tables.opened_keys.find(table.id, stored);
  // Only the AWS owned key is always there.
  if (kept && !table.key.kms_seal()) return ItemAccess(std::move(kept));
  KT_TRY(const crypto::Secret table_key, unseal_table_key(context, tables, table));
  if (kept) return ItemAccess(std::move(kept));
  ItemAccess access(table_key, table, context.ground.account);
  tables.opened_keys.keep(table.id, stored, access.keys_);
  return access;
}

ItemAccess::ItemAccess(const crypto::Secret& table_key, const Table& table, const service::Account& account) {
  const Bytes additional = additional_data(table.name, account.id);
  std::vector<storage::PageKey> keys;
  keys.reserve(table.key.data_keys.size());
  for (const DataKey& data_key : table.key.data_keys) {
    const std::optional<crypto::Secret> plaintext = crypto::open(table_key.view(), data_key.sealed, additional);
    KT_ASSERT(plaintext.has_value());
    keys.emplace_back(*plaintext, table.id, data_key.structure);
  }
  keys_ = std::make_shared<const std::vector<storage::PageKey>>(std::move(keys));
}

const storage::PageKey* ItemAccess::key(std::string_view structure) const {
  const auto found = std::find_if(keys_->begin(), keys_->end(),
                                  [&](const storage::PageKey& one) { return one.structure() == structure; });
  return found == keys_->end() ? nullptr : &*found;
}

Result<Table*> find_for_items(TableStore& tables, std::string_view name_or_arn) {
  Table* const table = tables.find(std::string_view(table_name(name_or_arn)));
  if (!table || table->status == TableStatus::Creating || table->status == TableStatus::Deleting) {
    return errors::resource_not_found();
  }
  return table;
}

ItemPlace place_of(const ItemAccess& access, const Table& table, const Item& key) {
  Structure structure = table_structure(table);
  const storage::PageKey& page_key = *access.key(structure.name);
  storage::Position position = position_of(table, structure, page_key, key);
  return {std::move(structure), page_key, std::move(position)};
}

Result<MaybeItem> find_item(const Table& table, const ItemPlace& place) {
  const auto stored = table.items.find(place.structure.name);
  if (stored == table.items.end()) return MaybeItem();
  return stored->second.tree.find(place.key, place.position);
}

Result<MaybeItem> find_item(const ItemAccess& access, const Table& table, const Item& key) {
  return find_item(table, place_of(access, table, key));
}

Result<std::vector<IndexWrite>> write_item(const ItemAccess& access, Table& table, service::Ground& ground,
                                           const ItemPlace& place, const MaybeItem& before, const MaybeItem& after) {
  const std::vector<Structure> indexes = index_structures(table);
  // What is one structure's alone needs no taking back: it fails as a whole. A copy shares all pages, but then a write
  // cannot change what it shares where it is.
  StoredStructures untouched;
  if (!indexes.empty()) untouched = table.items;
  const auto write_all = [&]() -> Result<std::vector<IndexWrite>> {
    StoredItems& whole = table.items[place.structure.name];
    KT_CHECK(apply(table, place.key, whole, ground, {place.position, before}, {place.position, after}));
    std::vector<IndexWrite> writes;
    for (const Structure& structure : indexes) {
      const storage::PageKey* const key = access.key(structure.name);
      MaybeItem old_entry = entry(table, structure, before);
      MaybeItem new_entry = entry(table, structure, after);
      if (!key || old_entry == new_entry) continue;
      KT_CHECK(apply(table, structure, *key, table.items[structure.name], ground, old_entry, new_entry));
      writes.push_back({structure, std::move(old_entry), std::move(new_entry)});
    }
    return writes;
  };
  Result<std::vector<IndexWrite>> written = write_all();
  if (!written.ok() && !indexes.empty()) table.items = std::move(untouched);
  return written;
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
