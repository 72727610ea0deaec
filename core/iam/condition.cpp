#include "iam/condition.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>

#include "base/text.h"

namespace keyturn::iam {

namespace {

constexpr std::string_view kForAll = "ForAllValues:";
constexpr std::string_view kForAny = "ForAnyValue:";
constexpr std::string_view kIfExists = "IfExists";

using Compare = bool (*)(std::string_view wanted, std::string_view actual);

bool equal(std::string_view wanted, std::string_view actual) { return wanted == actual; }
bool equal_but_for_case(std::string_view wanted, std::string_view actual) {
  return to_lower(wanted) == to_lower(actual);
}
bool like(std::string_view wanted, std::string_view actual) { return matches_wildcard(wanted, actual); }

double number(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }
bool number_equals(std::string_view wanted, std::string_view actual) {
  return !(number(wanted) < number(actual)) && !(number(actual) < number(wanted));
}
bool number_is_less(std::string_view wanted, std::string_view actual) { return number(actual) < number(wanted); }
bool number_is_greater(std::string_view wanted, std::string_view actual) { return number(actual) > number(wanted); }
bool number_is_not_greater(std::string_view wanted, std::string_view actual) {
  return !number_is_greater(wanted, actual);
}
bool number_is_not_less(std::string_view wanted, std::string_view actual) { return !number_is_less(wanted, actual); }

struct Test {
  std::string_view name;
  Compare compare;
  bool negated;
};

constexpr Test kTests[] = {
    {"ArnEquals", like, false},
    {"ArnLike", like, false},
    {"ArnNotEquals", like, true},
    {"ArnNotLike", like, true},
    {"Bool", equal_but_for_case, false},
    {"NumericEquals", number_equals, false},
    {"NumericGreaterThan", number_is_greater, false},
    {"NumericGreaterThanEquals", number_is_not_less, false},
    {"NumericLessThan", number_is_less, false},
    {"NumericLessThanEquals", number_is_not_greater, false},
    {"NumericNotEquals", number_equals, true},
    {"StringEquals", equal, false},
    {"StringEqualsIgnoreCase", equal_but_for_case, false},
    {"StringLike", like, false},
    {"StringNotEquals", equal, true},
    {"StringNotEqualsIgnoreCase", equal_but_for_case, true},
    {"StringNotLike", like, true},
};

enum class Quantity { One, Any, All };

struct ReadTest {
  Quantity quantity = Quantity::One;
  bool if_exists = false;
  std::string_view name;
};

ReadTest read(std::string_view text) {
  ReadTest test;
  if (text.starts_with(kForAll)) {
    test.quantity = Quantity::All;
    text.remove_prefix(kForAll.size());
  } else if (text.starts_with(kForAny)) {
    test.quantity = Quantity::Any;
    text.remove_prefix(kForAny.size());
  }
  if (text.ends_with(kIfExists)) {
    test.if_exists = true;
    text.remove_suffix(kIfExists.size());
  }
  test.name = text;
  return test;
}

const Test* find_test(std::string_view name) {
  const auto* const found =
      std::find_if(std::begin(kTests), std::end(kTests), [&](const Test& test) { return test.name == name; });
  return found == std::end(kTests) ? nullptr : found;
}

// What the request carries under this key; nothing when it does not.
std::optional<std::vector<std::string>> carried(std::string_view key, const ConditionValues& values,
                                                const ConditionLists& lists) {
  for (const auto& [name, value] : values) {
    if (equal_but_for_case(name, key)) return std::vector<std::string>{value};
  }
  for (const auto& [name, list] : lists) {
    if (equal_but_for_case(name, key) && !list.empty()) return list;
  }
  return std::nullopt;
}

}  // namespace

bool is_known_test(std::string_view test) {
  const std::string_view name = read(test).name;
  return name == "Null" || find_test(name) != nullptr;
}

bool Condition::holds(const ConditionValues& values_of_request, const ConditionLists& lists_of_request) const {
  const ReadTest how = read(test);
  const std::optional<std::vector<std::string>> actual = carried(key, values_of_request, lists_of_request);
  if (how.name == "Null") {
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string& value) { return (to_lower(value) == "true") != actual.has_value(); });
  }
  const Test* const known = find_test(how.name);
  if (!known) return false;
  // A missing key fails the positive tests and passes the negated ones.
  if (!actual)
    return how.if_exists || how.quantity == Quantity::All || (how.quantity == Quantity::One && known->negated);
  const auto passes = [&](const std::string& one) {
    const bool found = std::any_of(values.begin(), values.end(),
                                   [&](const std::string& wanted) { return known->compare(wanted, one); });
    return found != known->negated;
  };
  if (how.quantity == Quantity::Any) return std::any_of(actual->begin(), actual->end(), passes);
  return std::all_of(actual->begin(), actual->end(), passes);
}

}  // namespace keyturn::iam
