// "Maybe you meant": Python's difflib.get_close_matches with the AWS CLI's cutoff (facts sheet aws-cli.md, 1.5).
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::cli {

// Ratcliff/Obershelp similarity 2*M/T of two texts, 1.0 when equal.
double similarity(std::string_view a, std::string_view b);

// Up to three choices at least 0.8 similar to `value`, the best first; of equal ones the greater text first.
std::vector<std::string> close_matches(std::string_view value, const std::vector<std::string>& choices);

}  // namespace keyturn::cli
