// Whether a condition holds for an item. A comparison with something that is not there is false, except "<>".
#include <algorithm>

#include "base/text.h"
#include "items/condition.h"

namespace keyturn::items {

namespace {

// What size() says: letters, bytes, or members; nothing for numbers, booleans and null.
std::optional<std::int64_t> size_function(const AttributeValue& value) {
  const auto count = [](std::size_t size) { return static_cast<std::int64_t>(size); };
  if (const auto* text = value.as<std::string>()) return count(count_code_points(*text));
  if (const auto* bytes = value.as<Bytes>()) return count(bytes->size());
  if (const auto* set = value.as<AttributeValue::StringSet>()) return count(set->size());
  if (const auto* set = value.as<AttributeValue::NumberSet>()) return count(set->size());
  if (const auto* set = value.as<AttributeValue::BinarySet>()) return count(set->size());
  if (const auto* map = value.as<AttributeValue::Map>()) return count(map->size());
  if (const auto* list = value.as<AttributeValue::List>()) return count(list->size());
  return std::nullopt;
}

// The value of an operand, or null; `made` keeps what is not in the item.
const AttributeValue* value_of(const Operand& operand, const Item& item, AttributeValue& made) {
  if (operand.is_path()) return find(item, operand.path);
  if (operand.is_value()) return &operand.value;
  AttributeValue inner_made;
  const AttributeValue* const inner = value_of(operand.operands.front(), item, inner_made);
  const std::optional<std::int64_t> size = inner ? size_function(*inner) : std::nullopt;
  if (!size) return nullptr;
  made = AttributeValue{Number(*size)};
  return &made;
}

bool compared(std::string_view comparator, const AttributeValue* left, const AttributeValue* right) {
  if (comparator == "<>") return !left || !right || !(*left == *right);
  if (!left || !right) return false;
  if (comparator == "=") return *left == *right;
  if (!have_order(*left, *right)) return false;
  const int order = compare(*left, *right);
  if (comparator == "<") return order < 0;
  if (comparator == "<=") return order <= 0;
  if (comparator == ">") return order > 0;
  return order >= 0;
}

bool begins_with(const AttributeValue& whole, const AttributeValue& part) {
  if (whole.type() != part.type()) return false;
  if (const auto* text = whole.as<std::string>()) return text->starts_with(*part.as<std::string>());
  const auto* bytes = whole.as<Bytes>();
  const auto* start = part.as<Bytes>();
  return bytes && bytes->size() >= start->size() && std::equal(start->begin(), start->end(), bytes->begin());
}

template <typename Member>
bool has_member(const AttributeValue& set, const AttributeValue& part) {
  const auto* members = set.as<std::set<Member>>();
  const auto* member = part.as<Member>();
  return members && member && members->count(*member) > 0;
}

bool contains(const AttributeValue& whole, const AttributeValue& part) {
  if (const auto* text = whole.as<std::string>()) {
    const auto* inner = part.as<std::string>();
    return inner && text->find(*inner) != std::string::npos;
  }
  if (const auto* bytes = whole.as<Bytes>()) {
    const auto* inner = part.as<Bytes>();
    return inner && std::search(bytes->begin(), bytes->end(), inner->begin(), inner->end()) != bytes->end();
  }
  if (const auto* list = whole.as<AttributeValue::List>()) {
    return std::find(list->begin(), list->end(), part) != list->end();
  }
  return has_member<std::string>(whole, part) || has_member<Number>(whole, part) || has_member<Bytes>(whole, part);
}

bool function_is_true(const Condition& condition, const Item& item) {
  AttributeValue first_made;
  AttributeValue second_made;
  const AttributeValue* const first = value_of(condition.operands[0], item, first_made);
  if (condition.name == "attribute_exists") return first != nullptr;
  if (condition.name == "attribute_not_exists") return first == nullptr;
  const AttributeValue* const second = value_of(condition.operands[1], item, second_made);
  if (!first || !second) return false;
  if (condition.name == "attribute_type") return code_of(first->type()) == *second->as<std::string>();
  if (condition.name == "begins_with") return begins_with(*first, *second);
  return contains(*first, *second);
}

bool leaf_is_true(const Condition& condition, const Item& item) {
  const std::vector<Operand>& operands = condition.operands;
  AttributeValue left_made;
  const AttributeValue* const left = value_of(operands.front(), item, left_made);
  const auto compare_with = [&](std::string_view comparator, const Operand& operand) {
    AttributeValue made;
    return compared(comparator, left, value_of(operand, item, made));
  };
  if (condition.kind == Condition::Kind::Compare) return compare_with(condition.name, operands[1]);
  if (condition.kind == Condition::Kind::Between) {
    return compare_with(">=", operands[1]) && compare_with("<=", operands[2]);
  }
  return std::any_of(operands.begin() + 1, operands.end(),
                     [&](const Operand& operand) { return compare_with("=", operand); });
}

}  // namespace

bool is_true(const Condition& condition, const Item& item) {
  const auto holds = [&](const Condition& part) { return is_true(part, item); };
  switch (condition.kind) {
    case Condition::Kind::Or: return std::any_of(condition.parts.begin(), condition.parts.end(), holds);
    case Condition::Kind::And: return std::all_of(condition.parts.begin(), condition.parts.end(), holds);
    case Condition::Kind::Not: return !holds(condition.parts.front());
    case Condition::Kind::Function: return function_is_true(condition, item);
    default: return leaf_is_true(condition, item);
  }
}

}  // namespace keyturn::items
