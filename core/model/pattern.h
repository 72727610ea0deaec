// A service model's `pattern`: a regular expression, in Java's dialect, that the whole value has to match.
#pragma once
#include <string>
#include <string_view>

namespace keyturn::model {

// Every value matches a pattern that std::regex cannot express.
bool matches_pattern(const std::string& pattern, std::string_view text);

}  // namespace keyturn::model
