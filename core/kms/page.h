// One page of a KMS list: Limit entries from where Marker says. A marker is the base64 text of the last name given.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/json.h"
#include "base/result.h"
#include "kms/errors.h"

namespace keyturn::kms {

// The name of an entry that has none but its place: texts of this form sort as the numbers do.
inline std::string ordinal(std::uint64_t place) {
  const std::string digits = std::to_string(place);
  return std::string(digits.size() < 20 ? 20 - digits.size() : 0, '0') + digits;
}

// `entries` are name and answer pairs, ordered by name. The answer holds `list_member`, NextMarker and Truncated.
inline Result<Json> page(const std::vector<std::pair<std::string, Json>>& entries, const Json& params,
                         const char* list_member, std::size_t default_limit) {
  std::string after;
  if (params.contains("Marker")) {
    const auto marker = from_base64(params["Marker"].get_ref<const std::string&>());
    if (!marker || marker->empty()) return errors::invalid_marker();
    after = to_text(*marker);
  }
  const std::size_t limit = params.value("Limit", default_limit);
  Json answer;
  Json& list = answer[list_member] = Json::array();
  std::string last;
  bool truncated = false;
  for (const auto& [name, entry] : entries) {
    if (!after.empty() && name <= after) continue;
    if (list.size() == limit) {
      truncated = true;
      break;
    }
    list.push_back(entry);
    last = name;
  }
  if (truncated) answer["NextMarker"] = to_base64(to_bytes(last));
  answer["Truncated"] = truncated;
  return answer;
}

}  // namespace keyturn::kms
