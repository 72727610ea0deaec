// From words as they were written to words as a command gets them: variables and outputs filled in, split at blanks
// where they are not quoted, `~` as the home folder, `*` and `?` as the files that they match.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/shell/syntax.h"

namespace keyturn::cli::shell {

// Where the values come from.
struct Values {
  std::function<std::string(std::string_view name)> variable;
  std::function<std::string(const Script& commands)> output;
  std::function<std::vector<std::string>(std::string_view pattern)> files;
};

std::vector<std::string> expanded(const std::vector<Word>& words, const Values& values);

// One word that is not split: an assignment's value, a file's name, a here-document.
std::string expanded_whole(const Word& word, const Values& values);

// `text` as one word for a shell, in single quotes where needed.
std::string quoted(std::string_view text);

}  // namespace keyturn::cli::shell
