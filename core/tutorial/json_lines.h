// Where things stand in a JSON file, so that a complaint can name the line.
#pragma once
#include <string>
#include <string_view>

namespace keyturn::tutorial {

// The line, from 1, of what a JSON pointer names in `text`, which must be JSON; of what is around it when the pointer
// names what is missing.
int line_of(std::string_view text, std::string_view pointer);

}  // namespace keyturn::tutorial
