// The commands of the terminal itself, beside `aws`. A new one is a function and a line in the table.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/surroundings.h"

namespace keyturn::cli {

struct Builtin {
  std::string_view name;
  int (*run)(Surroundings& around, const std::vector<std::string>& arguments);  // gives the exit status
  std::string_view summary;
  bool reads_files = false;  // its words name files
};

const std::vector<Builtin>& builtins();

// Null when there is none.
const Builtin* find_builtin(std::string_view name);

// NAME=value at the beginning of a word: how long NAME is; 0 when it is none.
std::size_t assignment_name_length(std::string_view word);

}  // namespace keyturn::cli
