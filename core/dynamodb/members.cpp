#include "dynamodb/members.h"

namespace keyturn::dynamodb {

const Json& member(const Json& structure, std::string_view name) {
  static const Json kNone;
  if (!structure.is_object()) return kNone;
  for (const auto& [key, value] : structure.get_ref<const Json::object_t&>()) {
    if (key == name) return value;
  }
  return kNone;
}

bool has(const Json& structure, std::string_view name) { return !member(structure, name).is_null(); }

std::string text_of(const Json& structure, std::string_view name) {
  const Json& found = member(structure, name);
  return found.is_null() ? std::string() : found.get<std::string>();
}

std::vector<std::string> texts_of(const Json& structure, std::string_view name) {
  const Json& found = member(structure, name);
  return found.is_null() ? std::vector<std::string>() : found.get<std::vector<std::string>>();
}

std::int64_t number_of(const Json& structure, std::string_view name) {
  const Json& found = member(structure, name);
  return found.is_null() ? 0 : found.get<std::int64_t>();
}

}  // namespace keyturn::dynamodb
