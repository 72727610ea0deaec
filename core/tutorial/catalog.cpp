#include "tutorial/catalog.h"

#include <algorithm>

#include "assets/assets.h"
#include "base/json.h"

namespace keyturn::tutorial {

const std::vector<CatalogEntry>& catalog() {
  static const std::vector<CatalogEntry> entries = [] {
    std::vector<CatalogEntry> read;
    for (const Json& entry : Json::parse(assets::asset("tutorials/index.json"))) {
      const auto text = [&](const char* member) { return entry[member].get<std::string>(); };
      read.push_back({text("id"), text("title"), text("about"), text("chapter"), entry["minutes"].get<int>(),
                      text("level"), entry["steps"].get<std::vector<std::string>>()});
    }
    return read;
  }();
  return entries;
}

const CatalogEntry* find_lesson(std::string_view id) {
  const auto& all = catalog();
  const auto found = std::find_if(all.begin(), all.end(), [&](const CatalogEntry& entry) { return entry.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace keyturn::tutorial
