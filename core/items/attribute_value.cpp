#include "items/attribute_value.h"

#include "base/assert.h"

namespace keyturn::items {

namespace {

template <typename T>
int order(const T& a, const T& b) {
  if (a == b) return 0;
  return a < b ? -1 : 1;
}

}  // namespace

std::string_view code_of(Type type) {
  constexpr std::string_view codes[] = {"S", "N", "B", "SS", "NS", "BS", "M", "L", "NULL", "BOOL"};
  return codes[static_cast<std::size_t>(type)];
}

std::string_view long_name_of(Type type) {
  constexpr std::string_view names[] = {"STRING",     "NUMBER", "BINARY", "STRING_SET", "NUMBER_SET",
                                        "BINARY_SET", "MAP",    "LIST",   "NULL",       "BOOLEAN"};
  return names[static_cast<std::size_t>(type)];
}

bool operator==(const AttributeValue& a, const AttributeValue& b) { return a.value == b.value; }

bool have_order(const AttributeValue& a, const AttributeValue& b) {
  return a.type() == b.type() && (a.type() == Type::String || a.type() == Type::Number || a.type() == Type::Binary);
}

int compare(const AttributeValue& a, const AttributeValue& b) {
  KT_ASSERT(have_order(a, b));
  if (const auto* text = a.as<std::string>()) return order(*text, *b.as<std::string>());
  if (const auto* bytes = a.as<Bytes>()) return order(*bytes, *b.as<Bytes>());
  return compare(*a.as<Number>(), *b.as<Number>());
}

}  // namespace keyturn::items
