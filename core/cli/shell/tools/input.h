// What a small command reads: the files that it names, or its input.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/surroundings.h"

namespace keyturn::cli::shell {

struct Source {
  std::string name;  // as it was given; empty for the input when no file was named
  std::string text;
};

struct Sources {
  std::vector<Source> all;  // those that could be read
  bool failed = false;      // a message about another one was printed

  std::string text() const;  // one after the other
};

Sources read_sources(Surroundings& around, std::string_view command, const std::vector<std::string>& names);

// The lines of a text without their ends.
std::vector<std::string> lines_of(std::string_view text);

// Lines with an end each.
std::string text_of(const std::vector<std::string>& lines);

}  // namespace keyturn::cli::shell
