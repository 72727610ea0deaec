#include "items/size.h"

#include <algorithm>

namespace keyturn::items {

namespace {

constexpr std::size_t kContainer = 3;  // a list or map by itself
constexpr std::size_t kElement = 1;    // each of its elements

struct Sizes {
  std::size_t operator()(const std::string& text) const { return text.size(); }
  std::size_t operator()(const Number& number) const { return number.size(); }
  std::size_t operator()(const Bytes& bytes) const { return bytes.size(); }
  std::size_t operator()(AttributeValue::Null) const { return 1; }
  std::size_t operator()(bool) const { return 1; }
  std::size_t operator()(const AttributeValue::Map& map) const {
    return kContainer + kElement * map.size() + size_of(map);
  }
  std::size_t operator()(const AttributeValue::List& list) const {
    std::size_t size = kContainer + kElement * list.size();
    for (const AttributeValue& element : list) size += size_of(element);
    return size;
  }
  template <typename Member>
  std::size_t operator()(const std::set<Member>& members) const {
    std::size_t size = 0;
    for (const Member& member : members) size += (*this)(member);
    return size;
  }
};

}  // namespace

std::size_t size_of(const AttributeValue& value) { return std::visit(Sizes{}, value.value); }

std::size_t size_of(const Item& item) {
  std::size_t size = 0;
  for (const auto& [name, value] : item) size += name.size() + size_of(value);
  return size;
}

int depth_of(const AttributeValue& value) {
  int deepest = 0;
  if (const auto* map = value.as<AttributeValue::Map>()) {
    for (const auto& [name, element] : *map) deepest = std::max(deepest, depth_of(element));
    return deepest + 1;
  }
  if (const auto* list = value.as<AttributeValue::List>()) {
    for (const AttributeValue& element : *list) deepest = std::max(deepest, depth_of(element));
    return deepest + 1;
  }
  return 0;
}

}  // namespace keyturn::items
