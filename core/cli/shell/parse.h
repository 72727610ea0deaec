// From a line to its syntax tree. One reading is ours: a backslash followed by blanks where a word would begin, as
// documents that were copied from a page have it, stands for the line continuation that it once was.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/shell/syntax.h"

namespace keyturn::cli::shell {

struct Parsed {
  Script script;
  bool collapsed_continuations = false;  // "\ " was read as a line continuation
  bool incomplete = false;               // a shell would ask for another line
  bool open_quote = false;               // ends inside a quote, a ${, a $( or a here-document
  std::size_t open_command = 0;          // where the innermost $( that is not closed has its first command; else 0
  std::string refused;                   // a sentence about what this terminal does not do; nothing may run then
};

Parsed parse(std::string_view text);

}  // namespace keyturn::cli::shell
