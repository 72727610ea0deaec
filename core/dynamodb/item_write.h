// A write of one item, by itself, in a batch or in a transaction: put, delete, update, or only the check of a
// condition.
#pragma once
#include <optional>
#include <string>

#include "base/result.h"
#include "dynamodb/item_access.h"
#include "dynamodb/item_expressions.h"

namespace keyturn::dynamodb {

struct ItemWrite {
  enum class Action { Put, Delete, Update, Check };
  Action action = Action::Put;
  items::Item item;  // what to put; for the others the key
  std::optional<items::Condition> condition;
  std::optional<items::Update> update;
  bool shows_item_on_failure = false;
};

// What the parameters alone decide, in DynamoDB's order. They are PutItem's, DeleteItem's, … or those of a part of a
// batch or transaction, which are the same.
Result<ItemWrite> read_write(ItemWrite::Action action, const Json& params);

// What the table's keys decide.
Result<void> check_write(const Table& table, const ItemWrite& write);

// Of these only empty key values: a transaction refuses them at once, and reports all else as reasons of its
// cancellation. (A)
Result<void> check_no_empty_keys(const Table& table, const ItemWrite& write);

struct WriteOutcome {
  std::optional<items::Item> before;
  std::optional<items::Item> after;
  std::vector<IndexWrite> indexes;
};

// ConditionalCheckFailedException, or what does not fit the item; then nothing is changed.
Result<WriteOutcome> carry_out(const ItemAccess& access, Table& table, service::Ground& ground, const ItemWrite& write);

}  // namespace keyturn::dynamodb
