#include "items/update.h"

#include <algorithm>
#include <iterator>

#include "items/errors.h"
#include "items/operand_checks.h"
#include "items/parser.h"

namespace keyturn::items {

namespace {

using Section = UpdateAction::Section;

constexpr FunctionRule kFunctions[] = {{"if_not_exists", 2}, {"list_append", 2}};
constexpr std::string_view kConditionFunctions[] = {
    "attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains", "size"};

Result<void> check_known(const Operand& operand) {
  if (operand.is_function() && !find_rule(kFunctions, operand.name)) {
    const bool is_condition = std::find(std::begin(kConditionFunctions), std::end(kConditionFunctions), operand.name) !=
                              std::end(kConditionFunctions);
    return is_condition ? errors::not_in_update(operand.name) : errors::unknown_function(operand.name);
  }
  for (const Operand& inner : operand.operands) KT_CHECK(check_known(inner));
  return {};
}

Result<void> check_operand_types(const Operand& operand, Type wanted) {
  for (const Operand& inner : operand.operands) {
    const std::optional<Type> type = known_type(inner);
    if (type && *type != wanted) return errors::operand_type(operand.name, code_of(*type));
  }
  return {};
}

Result<void> check_functions(const Operand& operand) {
  for (const Operand& inner : operand.operands) KT_CHECK(check_functions(inner));
  if (operand.kind == Operand::Kind::Sum || operand.kind == Operand::Kind::Difference) {
    return check_operand_types(operand, Type::Number);
  }
  if (!operand.is_function()) return {};
  if (operand.operands.size() != 2) return errors::operand_count(operand.name, operand.operands.size());
  if (operand.name == "list_append") return check_operand_types(operand, Type::List);
  if (!operand.operands.front().is_path()) return errors::needs_path(operand.name);
  return {};
}

// ADD takes numbers and sets, DELETE takes sets.
Result<void> check_section_operand(const UpdateAction& action) {
  if (action.section != Section::Add && action.section != Section::Delete) return {};
  const Type type = action.operand.value.type();
  const bool is_set = type == Type::StringSet || type == Type::NumberSet || type == Type::BinarySet;
  if (is_set || (action.section == Section::Add && type == Type::Number)) return {};
  return errors::update_operand_type(action.section == Section::Add ? "ADD" : "DELETE", long_name_of(type));
}

bool has_operand(const UpdateAction& action) { return action.section != Section::Remove; }

Result<Update> read(std::string_view expression, Placeholders& placeholders) {
  KT_TRY(UpdateSyntax syntax, parse_update(expression));
  Update& actions = syntax.actions;
  for (const UpdateAction& action : actions) {
    KT_CHECK(check_reserved(action.path));
    if (has_operand(action)) KT_CHECK(check_reserved(action.operand));
  }
  for (const UpdateAction& action : actions) KT_CHECK(check_known(action.operand));
  if (!syntax.repeated_section.empty()) return errors::section_twice(syntax.repeated_section);
  for (UpdateAction& action : actions) {
    KT_CHECK(resolve_names(action.path, placeholders));
    if (has_operand(action)) KT_CHECK(resolve_names(action.operand, placeholders));
  }
  for (UpdateAction& action : actions) KT_CHECK(resolve_values(action.operand, placeholders));
  KT_CHECK(check_paths(paths_of(actions)));
  for (const UpdateAction& action : actions) KT_CHECK(check_section_operand(action));
  for (const UpdateAction& action : actions) KT_CHECK(check_functions(action.operand));
  return std::move(actions);
}

Result<AttributeValue> value_of(const Operand& operand, const Item& item);

Result<AttributeValue> sum_of(const Operand& operand, const Item& item) {
  KT_TRY(const AttributeValue left, value_of(operand.operands[0], item));
  KT_TRY(const AttributeValue right, value_of(operand.operands[1], item));
  const Number* const a = left.as<Number>();
  const Number* const b = right.as<Number>();
  if (!a || !b) return errors::wrong_operand_in_update();
  KT_TRY(Number result, operand.kind == Operand::Kind::Sum ? add(*a, *b) : subtract(*a, *b));
  return AttributeValue{std::move(result)};
}

Result<AttributeValue> appended(const Operand& operand, const Item& item) {
  KT_TRY(AttributeValue left, value_of(operand.operands[0], item));
  KT_TRY(AttributeValue right, value_of(operand.operands[1], item));
  auto* const first = left.as<AttributeValue::List>();
  auto* const second = right.as<AttributeValue::List>();
  if (!first || !second) return errors::wrong_operand_in_update();
  std::move(second->begin(), second->end(), std::back_inserter(*first));
  return left;
}

Result<AttributeValue> value_of(const Operand& operand, const Item& item) {
  switch (operand.kind) {
    case Operand::Kind::Value: return operand.value;
    case Operand::Kind::Sum:
    case Operand::Kind::Difference: return sum_of(operand, item);
    case Operand::Kind::Path: {
      const AttributeValue* const found = find(item, operand.path);
      if (!found) return errors::missing_attribute();
      return *found;
    }
    case Operand::Kind::Function: break;
  }
  if (operand.name == "list_append") return appended(operand, item);
  const AttributeValue* const found = find(item, operand.operands[0].path);
  if (found) return *found;
  return value_of(operand.operands[1], item);
}

// What the last step of a path stands in.
struct Place {
  AttributeValue::Map* map = nullptr;
  AttributeValue::List* list = nullptr;
};

Result<Place> place_of(Item& item, const DocumentPath& path) {
  Place place{&item, nullptr};
  for (std::size_t i = 0; i + 1 < path.steps.size(); ++i) {
    const PathStep& step = path.steps[i];
    AttributeValue* inner = nullptr;
    if (place.map && step.name()) {
      const auto found = place.map->find(*step.name());
      if (found != place.map->end()) inner = &found->second;
    } else if (place.list && step.index() && *step.index() < place.list->size()) {
      inner = &(*place.list)[*step.index()];
    }
    if (!inner) return errors::wrong_path_in_update();
    place = {inner->as<AttributeValue::Map>(), inner->as<AttributeValue::List>()};
  }
  const PathStep& last = path.steps.back();
  if (last.name() ? !place.map : !place.list) return errors::wrong_path_in_update();
  return place;
}

Result<void> put(Item& item, const DocumentPath& path, AttributeValue value) {
  KT_TRY(const Place place, place_of(item, path));
  const PathStep& last = path.steps.back();
  if (last.name()) {
    place.map->insert_or_assign(*last.name(), std::move(value));
  } else if (*last.index() < place.list->size()) {
    (*place.list)[*last.index()] = std::move(value);
  } else {
    place.list->push_back(std::move(value));  // beyond the end: at the end
  }
  return {};
}

Result<void> remove(Item& item, const DocumentPath& path) {
  KT_TRY(const Place place, place_of(item, path));
  const PathStep& last = path.steps.back();
  if (last.name()) {
    place.map->erase(*last.name());
  } else if (*last.index() < place.list->size()) {
    place.list->erase(place.list->begin() + static_cast<std::ptrdiff_t>(*last.index()));
  }
  return {};
}

template <typename Member>
bool change_set(AttributeValue& value, const AttributeValue& operand, Section section) {
  auto* const members = value.as<std::set<Member>>();
  const auto* const changed = operand.as<std::set<Member>>();
  if (!members || !changed) return false;
  for (const Member& member : *changed) {
    if (section == Section::Add) members->insert(member);
    if (section == Section::Delete) members->erase(member);
  }
  return true;
}

template <typename Member>
bool is_empty_set(const AttributeValue& value) {
  const auto* const members = value.as<std::set<Member>>();
  return members && members->empty();
}

// ADD and DELETE for an attribute that is there.
Result<void> change(Item& item, const UpdateAction& action, AttributeValue value) {
  const AttributeValue& operand = action.operand.value;
  if (const Number* const summand = operand.as<Number>()) {
    const Number* const number = value.as<Number>();
    if (!number) return errors::wrong_operand_in_update();
    KT_TRY(Number total, add(*number, *summand));
    return put(item, action.path, AttributeValue{std::move(total)});
  }
  const bool changed = change_set<std::string>(value, operand, action.section) ||
                       change_set<Number>(value, operand, action.section) ||
                       change_set<Bytes>(value, operand, action.section);
  if (!changed) return errors::wrong_operand_in_update();
  if (is_empty_set<std::string>(value) || is_empty_set<Number>(value) || is_empty_set<Bytes>(value)) {
    return remove(item, action.path);
  }
  return put(item, action.path, std::move(value));
}

Result<void> carry_out(const UpdateAction& action, const Item& before, Item& item) {
  const AttributeValue* const found = find(before, action.path);
  if (found) return change(item, action, *found);
  if (action.section == Section::Add) return put(item, action.path, action.operand.value);
  return {};
}

// Positions in a list are those before the update: what is removed goes last to first, what is appended in order.
std::vector<const UpdateAction*> in_order(const Update& update, Section section) {
  std::vector<const UpdateAction*> result;
  for (const UpdateAction& action : update) {
    if (action.section == section) result.push_back(&action);
  }
  const auto position = [](const UpdateAction* action) {
    const std::size_t* const index = action->path.steps.back().index();
    return index ? *index : 0;
  };
  std::stable_sort(result.begin(), result.end(), [&](const UpdateAction* a, const UpdateAction* b) {
    return section == Section::Remove ? position(a) > position(b) : position(a) < position(b);
  });
  return result;
}

}  // namespace

Result<Update> read_update(std::string_view expression, Placeholders& placeholders) {
  Result<Update> update = read(expression, placeholders);
  if (!update.ok()) return errors::in_expression("UpdateExpression", update.error());
  return update;
}

std::vector<DocumentPath> paths_of(const Update& update) {
  std::vector<DocumentPath> paths;
  for (const UpdateAction& action : update) paths.push_back(action.path);
  return paths;
}

Result<Item> updated(const Item& before, const Update& update) {
  Item item = before;
  for (const UpdateAction* action : in_order(update, Section::Set)) {
    KT_TRY(AttributeValue value, value_of(action->operand, before));
    KT_CHECK(put(item, action->path, std::move(value)));
  }
  for (const UpdateAction* action : in_order(update, Section::Add)) KT_CHECK(carry_out(*action, before, item));
  for (const UpdateAction* action : in_order(update, Section::Delete)) KT_CHECK(carry_out(*action, before, item));
  for (const UpdateAction* action : in_order(update, Section::Remove)) KT_CHECK(remove(item, action->path));
  return item;
}

}  // namespace keyturn::items
