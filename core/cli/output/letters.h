// Python's str.upper(), for the names that --output text puts before its lines. It knows the Latin, Greek and Cyrillic
// letters; those of other scripts that have a case stay as they are.
#pragma once
#include <string>
#include <string_view>

namespace keyturn::cli {

std::string upper_case(std::string_view text);

}  // namespace keyturn::cli
