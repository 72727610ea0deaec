#include "base/arn.h"

#include <array>

#include "base/text.h"

namespace keyturn {

std::string Arn::text() const { return joined({"arn:aws:", service, ":", region, ":", account, ":", resource}); }

std::optional<Arn> Arn::parse(std::string_view text) {
  std::array<std::string_view, 5> heads;
  for (std::string_view& head : heads) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    head = text.substr(0, colon);
    text.remove_prefix(colon + 1);
  }
  if (heads[0] != "arn" || !heads[1].starts_with("aws") || heads[2].empty() || text.empty()) return std::nullopt;
  return Arn{std::string(heads[2]), std::string(heads[3]), std::string(heads[4]), std::string(text)};
}

}  // namespace keyturn
