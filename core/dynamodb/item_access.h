// The items of a table, opened: its table key is unsealed for the caller, once for a request, and opens the data keys
// of the table and its indexes (facts sheet 8.1, 8.2).
#pragma once
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "dynamodb/item_keys.h"
#include "dynamodb/table_store.h"
#include "service/context.h"

namespace keyturn::dynamodb {

class ItemAccess {
 public:
  // KMS' errors when the key cannot be used by the caller (9.3).
  static Result<ItemAccess> open(service::Context& context, TableStore& tables, const Table& table);

  // By who has the table key in the clear already.
  ItemAccess(const crypto::Secret& table_key, const Table& table, const service::Account& account);

  // Null for an index that has no data key yet.
  const storage::PageKey* key(std::string_view structure) const;

 private:
  explicit ItemAccess(PageKeys keys) : keys_(std::move(keys)) {}

  PageKeys keys_;
};

// The table of a request. While it is being made or deleted it is not there (13.1).
Result<Table*> find_for_items(TableStore& tables, std::string_view name_or_arn);

// Where an item of a table is or would be.
struct ItemPlace {
  Structure structure;  // the table itself
  const storage::PageKey& key;
  storage::Position position;
};

// `key` has the table's key attributes; others are not looked at.
ItemPlace place_of(const ItemAccess& access, const Table& table, const items::Item& key);

Result<std::optional<items::Item>> find_item(const Table& table, const ItemPlace& place);
Result<std::optional<items::Item>> find_item(const ItemAccess& access, const Table& table, const items::Item& key);

// What a write changed in one structure.
struct IndexWrite {
  Structure structure;
  std::optional<items::Item> before;
  std::optional<items::Item> after;
};

// Puts `after` in the place of `before`, in the table and its indexes: nothing for an item that is not there. All or
// nothing: an error changes no structure. Answers what it did to the indexes.
Result<std::vector<IndexWrite>> write_item(const ItemAccess& access, Table& table, service::Ground& ground,
                                           const ItemPlace& place, const std::optional<items::Item>& before,
                                           const std::optional<items::Item>& after);

// Puts all items of the table that belong to it into an index that is new. One whose values do not fit the index' keys
// stays out.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html (violations)
Result<void> fill_index(const ItemAccess& access, Table& table, service::Ground& ground, std::string_view index);

// Makes the items of `target` those of `source`: sealed anew, for pages are bound to their table and its data keys.
Result<void> copy_items(const ItemAccess& from, const Table& source, const ItemAccess& to, Table& target,
                        service::Ground& ground);

}  // namespace keyturn::dynamodb
