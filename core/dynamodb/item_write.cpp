#include "dynamodb/item_write.h"

#include <algorithm>

#include "dynamodb/item_errors.h"
#include "dynamodb/members.h"
#include "items/attribute_json.h"
#include "items/errors.h"
#include "items/size.h"

namespace keyturn::dynamodb {

namespace {

using Action = ItemWrite::Action;
using items::Item;

std::string_view operation_of(Action action) {
  switch (action) {
    case Action::Put: return "PutItem";
    case Action::Update: return "UpdateItem";
    default: return "DeleteItem";
  }
}

// Only PutItem and DeleteItem have it; their parts in batches and transactions do not.
Result<void> check_return_values(Action action, const Json& params) {
  const std::string wanted = text_of(params, "ReturnValues");
  if (action == Action::Update || wanted.empty() || wanted == "NONE" || wanted == "ALL_OLD") return {};
  return errors::return_values_not_old();
}

bool is_key(const Table& table, std::string_view name) {
  const KeySchema& keys = table.definition.keys;
  return std::any_of(keys.begin(), keys.end(), [&](const KeyElement& key) { return key.name == name; });
}

// What the request itself says that a top-level attribute becomes; null when it does not.
const items::AttributeValue* written_value(const ItemWrite& write, std::string_view name) {
  if (write.action == Action::Put) {
    const auto found = write.item.find(name);
    return found == write.item.end() ? nullptr : &found->second;
  }
  if (!write.update) return nullptr;
  for (const items::UpdateAction& action : *write.update) {
    const bool sets = action.section == items::UpdateAction::Section::Set && action.operand.is_value();
    if (sets && !action.path.is_nested() && action.path.attribute() == name) return &action.operand.value;
  }
  return nullptr;
}

Result<std::optional<Item>> item_after(const Table& table, const std::optional<Item>& before, const ItemWrite& write) {
  using After = std::optional<Item>;
  if (write.action == Action::Put) return After(write.item);
  if (write.action == Action::Delete) return After();
  if (write.action == Action::Check) return before;
  const Item start = before.value_or(write.item);
  if (!write.update) return After(start);
  KT_TRY(Item after, items::updated(start, *write.update));
  KT_CHECK(check_index_keys(table, after, IndexKeyUse::Update));
  for (const auto& [name, value] : after) {
    if (items::depth_of(value) > items::kDeepestNesting) return items::errors::nested_too_deeply();
  }
  if (items::size_of(after) > items::kLargestItem) return errors::updated_item_too_large();
  return After(std::move(after));
}

}  // namespace

Result<ItemWrite> read_write(Action action, const Json& params) {
  KT_CHECK(check_styles(operation_of(action), params));
  ItemWrite write;
  write.action = action;
  KT_TRY(write.item, read_item(member(params, action == Action::Put ? "Item" : "Key")));
  KT_CHECK(check_return_values(action, params));
  if (items::size_of(write.item) > items::kLargestItem) return errors::item_too_large();
  KT_TRY(Expressions expressions, read_expressions(params));
  write.condition = std::move(expressions.condition);
  write.update = std::move(expressions.update);
  write.shows_item_on_failure = text_of(params, "ReturnValuesOnConditionCheckFailure") == "ALL_OLD";
  return write;
}

Result<void> check_no_empty_keys(const Table& table, const ItemWrite& write) {
  for (const KeyElement& key : table.definition.keys) {
    const auto found = write.item.find(key.name);
    const std::string_view kind = found == write.item.end() ? "" : empty_kind(found->second);
    if (!kind.empty()) return errors::empty_key(key.name, kind);
  }
  for (const Structure& structure : index_structures(table)) {
    for (const KeyAttribute& key : structure.keys) {
      const items::AttributeValue* const value = written_value(write, key.name);
      const std::string_view kind = value ? empty_kind(*value) : "";
      if (kind.empty()) continue;
      if (write.action == Action::Update) return errors::update_empties_index_key(kind);
      return errors::empty_index_key({structure.index, key.name}, kind);
    }
  }
  return {};
}

Result<void> check_write(const Table& table, const ItemWrite& write) {
  if (write.action == Action::Put) return check_item_keys(table, write.item);
  KT_CHECK(check_key(table, write.item));
  if (!write.update) return {};
  for (const items::UpdateAction& action : *write.update) {
    if (is_key(table, action.path.attribute())) return errors::key_update(action.path.attribute());
  }
  return {};
}

Result<WriteOutcome> carry_out(const ItemAccess& access, Table& table, service::Ground& ground,
                               const ItemWrite& write) {
  WriteOutcome outcome;
  const ItemPlace place = place_of(access, table, write.item);
  KT_TRY(outcome.before, find_item(table, place));
  if (write.condition && !items::is_true(*write.condition, outcome.before.value_or(Item()))) {
    const bool shows = write.shows_item_on_failure && outcome.before;
    return errors::condition_failed(shows ? items::to_json(*outcome.before) : Json());
  }
  KT_TRY(outcome.after, item_after(table, outcome.before, write));
  if (write.action == Action::Check) return outcome;
  if (!outcome.before && !outcome.after) return outcome;
  KT_TRY(outcome.indexes, write_item(access, table, ground, place, outcome.before, outcome.after));
  return outcome;
}

}  // namespace keyturn::dynamodb
