// Query: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html (facts sheet 13.4)
#include <algorithm>

#include "dynamodb/item_errors.h"
#include "dynamodb/item_page.h"
#include "dynamodb/members.h"
#include "dynamodb/ops/operations.h"
#include "storage/sort_bytes.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;
using items::KeyCondition;

struct Range {
  const KeyCondition* partition = nullptr;
  const KeyCondition* sort = nullptr;  // null: the whole partition
};

const KeyCondition* condition_for(const std::vector<KeyCondition>& conditions, const KeyAttribute& key) {
  const auto found = std::find_if(conditions.begin(), conditions.end(),
                                  [&](const KeyCondition& one) { return one.attribute == key.name; });
  return found == conditions.end() ? nullptr : &*found;
}

Result<void> check_values(const KeyCondition& condition, const KeyAttribute& key) {
  for (const items::AttributeValue& value : condition.values) {
    if (items::code_of(value.type()) != key.type) return errors::key_condition_type();
  }
  const std::string_view kind = empty_kind(condition.values.front());
  if (!kind.empty()) return errors::empty_key(key.name, kind);
  return {};
}

Result<Range> range_of(const PageRequest& request) {
  const std::vector<KeyCondition>& conditions = request.expressions.key_conditions;
  const Structure& structure = request.structure;
  Range range;
  if (!structure.sort() && conditions.size() > 1) return errors::key_condition_not_supported();
  range.partition = condition_for(conditions, structure.partition());
  if (!range.partition) return errors::key_condition_missing(structure.partition().name);
  KT_CHECK(check_values(*range.partition, structure.partition()));
  if (range.partition->operation != "=") return errors::key_condition_not_supported();
  if (conditions.size() == 1) return range;
  range.sort = condition_for(conditions, *structure.sort());
  if (!range.sort) return errors::key_condition_missing(structure.sort()->name);
  KT_CHECK(check_values(*range.sort, *structure.sort()));
  return range;
}

Result<void> check_start_in_range(const PageRequest& request, const Range& range) {
  if (!request.start_key) return {};
  const auto fulfils = [&](const KeyCondition& condition) {
    return condition.is_true_of(request.start_key->at(condition.attribute));
  };
  if (range.sort && !fulfils(*range.sort)) return errors::starting_key_not_in_range();
  if (!fulfils(*range.partition)) return errors::starting_key_outside();
  return {};
}

Result<void> check_filter(const PageRequest& request) {
  if (!request.expressions.filter) return {};
  const std::set<std::string> names = items::attributes_of(*request.expressions.filter);
  for (const KeyAttribute& key : request.structure.keys) {
    if (names.count(key.name) > 0) return errors::filter_on_key(key.name);
  }
  return {};
}

// Where a walk begins to meet the range; forward, the sort condition's lower bound.
storage::WalkStart start_of(const Table& table, const PageRequest& request, const Range& range,
                            storage::Direction direction, const storage::PageKey& key) {
  if (request.start_key) {
    storage::Position after = position_of(table, request.structure, key, *request.start_key);
    return {after.partition, std::move(after.sort), true};
  }
  storage::WalkStart start{key.partition_of(range.partition->values.front()), std::nullopt, false};
  if (!range.sort || direction == storage::Direction::Backward) return start;
  const std::string& operation = range.sort->operation;
  const items::AttributeValue& lowest = range.sort->values.front();
  if (operation == "begins_with") start.sort = storage::sort_prefix(lowest);
  if (operation == "=" || operation == ">" || operation == ">=" || operation == "BETWEEN") {
    start.sort = storage::sort_bytes(lowest);
  }
  return start;
}

Result<void> walk_range(const ItemAccess& access, const Table& table, const PageRequest& request, const Range& range,
                        storage::Direction direction, ItemPage& page) {
  const auto stored = table.items.find(request.structure.name);
  const storage::PageKey* const key = access.key(request.structure.name);
  if (stored == table.items.end() || !key) return {};
  const storage::WalkStart start = start_of(table, request, range, direction, *key);
  bool was_in_range = false;
  return stored->second.tree.walk(*key, start, direction, [&](const storage::Position& position, Item&& item) {
    if (position.partition != start.partition) return false;
    if (range.sort && !range.sort->is_true_of(item.at(range.sort->attribute))) return !was_in_range;
    was_in_range = true;
    return page.take(std::move(item));
  });
}

}  // namespace

Result<Json> query(TableStore& tables, service::Context& context, const Json& params) {
  KT_CHECK(check_styles("Query", params));
  KT_TRY(std::optional<Item> start_key, read_start_key(params));
  if (!has(params, "KeyConditionExpression")) return errors::key_condition_required();
  KT_TRY(Expressions expressions, read_expressions(params));
  KT_CHECK(check_select(params, "Querying"));
  KT_TRY(Table* const table, find_for_items(tables, text_of(params, "TableName")));
  KT_TRY(const PageRequest request, read_page_request(*table, params, std::move(expressions), std::move(start_key)));
  KT_TRY(const Range range, range_of(request));
  KT_CHECK(check_start_in_range(request, range));
  KT_CHECK(check_filter(request));

  KT_TRY(const ItemAccess access, ItemAccess::open(context, tables, *table));
  const bool backward = member(params, "ScanIndexForward") == false;
  ItemPage page(access, *table, request);
  KT_CHECK(walk_range(access, *table, request, range,
                      backward ? storage::Direction::Backward : storage::Direction::Forward, page));
  KT_CHECK(page.outcome());
  return page.answer(params);
}

}  // namespace keyturn::dynamodb
