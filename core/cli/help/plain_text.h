// The prose of the models without its markup, and as little of it as fits on a line.
#pragma once
#include <string>
#include <string_view>

namespace keyturn::cli {

// A line of the markup of assets/help (scripts/help_text.py) as it reads: without styles, links being their text.
std::string plain_text(std::string_view markup);

// What the first paragraph begins with, up to the end of its sentence. Empty where there is none.
std::string first_sentence(std::string_view markup);

}  // namespace keyturn::cli
