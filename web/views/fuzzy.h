// How well what somebody typed fits a name, for lists that are narrowed down while typing.
#pragma once
#include <optional>
#include <string_view>

namespace keyturn::views {

// Every word of `query` must be found in `text`, upper and lower case alike: as it stands, best at the beginning of a
// word, or with its letters in their order. More is better; nothing when a word is not found. An empty query fits
// everything the same.
std::optional<int> fit_of(std::string_view query, std::string_view text);

}  // namespace keyturn::views
