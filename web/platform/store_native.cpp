#include <map>

#include "platform/store.h"

namespace keyturn::platform {
namespace {

std::map<std::string, std::string, std::less<>>& entries() {
  static std::map<std::string, std::string, std::less<>> texts;
  return texts;
}

}  // namespace

std::optional<std::string> read_stored(std::string_view key) {
  const auto found = entries().find(key);
  if (found == entries().end()) return std::nullopt;
  return found->second;
}

bool write_stored(std::string_view key, std::string_view value) {
  entries().insert_or_assign(std::string(key), std::string(value));
  return true;
}

bool erase_stored(std::string_view key) {
  const auto found = entries().find(key);
  if (found != entries().end()) entries().erase(found);
  return true;
}

}  // namespace keyturn::platform
