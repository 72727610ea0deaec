// An attribute's value: one of DynamoDB's ten types. Sets are sorted and hold each member once; an item is a map.
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "items/number.h"

namespace keyturn::items {

// In the order of AttributeValue::value's alternatives.
enum class Type { String, Number, Binary, StringSet, NumberSet, BinarySet, Map, List, Null, Boolean };

// "S", "NS", "BOOL"
std::string_view code_of(Type type);

// "STRING", "NUMBER_SET": how the errors of ADD and DELETE spell it.
std::string_view long_name_of(Type type);

struct AttributeValue {
  using StringSet = std::set<std::string>;
  using NumberSet = std::set<Number>;
  using BinarySet = std::set<Bytes>;
  using Map = std::map<std::string, AttributeValue, std::less<>>;
  using List = std::vector<AttributeValue>;
  struct Null {
    friend bool operator==(Null, Null) { return true; }
  };

  std::variant<std::string, Number, Bytes, StringSet, NumberSet, BinarySet, Map, List, Null, bool> value;

  Type type() const { return static_cast<Type>(value.index()); }

  template <typename T>
  const T* as() const {
    return std::get_if<T>(&value);
  }
  template <typename T>
  T* as() {
    return std::get_if<T>(&value);
  }
};

bool operator==(const AttributeValue& a, const AttributeValue& b);

using Item = AttributeValue::Map;

// For the types that have an order (S, N, B), both the same: below, at or above zero.
int compare(const AttributeValue& a, const AttributeValue& b);
bool have_order(const AttributeValue& a, const AttributeValue& b);

}  // namespace keyturn::items
