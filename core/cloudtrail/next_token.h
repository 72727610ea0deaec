// The token that continues a lookup: where in the trail it goes on, and for which parameters it was given.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace keyturn::cloudtrail {

// `position` counts the events that have not been looked at, from the oldest on: what happens meanwhile is newer than
// all of them.
std::string next_token(std::size_t position, const Json& params);

// InvalidNextTokenException when it was not given for these parameters (MaxResults may differ), or for a trail that had
// more than `size` events.
Result<std::size_t> position_of(std::string_view token, const Json& params, std::size_t size);

}  // namespace keyturn::cloudtrail
