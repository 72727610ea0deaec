// Reading the members of a request that has passed the validation of its shapes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace keyturn::dynamodb {

// The member, or null when it was not given. `structure` may be null.
const Json& member(const Json& structure, std::string_view name);

bool has(const Json& structure, std::string_view name);

// Empty when it was not given.
std::string text_of(const Json& structure, std::string_view name);

std::vector<std::string> texts_of(const Json& structure, std::string_view name);

// Zero when it was not given.
std::int64_t number_of(const Json& structure, std::string_view name);

}  // namespace keyturn::dynamodb
