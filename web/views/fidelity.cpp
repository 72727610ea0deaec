#include "views/fidelity.h"

#include <string_view>

#include "assets/assets.h"
#include "base/json.h"

namespace keyturn::views {
namespace {

std::vector<FidelityGroup> read() {
  std::vector<FidelityGroup> groups;
  for (const Json& group : Json::parse(assets::asset("fidelity.json"))) {
    FidelityGroup read{group.at("title"), group.at("text"), {}};
    for (const Json& entry : group.at("entries")) {
      read.entries.push_back({entry.at("title"), entry.at("text"), entry.at("source")});
    }
    groups.push_back(std::move(read));
  }
  return groups;
}

}  // namespace

const std::vector<FidelityGroup>& fidelity() {
  static const std::vector<FidelityGroup> groups = read();
  return groups;
}

std::string readable_address(const std::string& address) {
  constexpr std::string_view kScheme = "https://";
  return address.starts_with(kScheme) ? address.substr(kScheme.size()) : address;
}

}  // namespace keyturn::views
