// The options and operands of a small command, told apart as getopt does it: options may stand anywhere before `--`,
// letters may share a dash, a value may stand right behind its letter.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/surroundings.h"

namespace keyturn::cli::shell {

struct LongOption {
  std::string_view name;  // "decode"
  char letter;            // what it stands for
};

struct OptionForm {
  std::string_view command;
  std::string_view flags;   // letters without a value
  std::string_view valued;  // letters with one
  std::vector<LongOption> long_names;
  int failure = 1;      // the exit status after a wrong option
  bool counts = false;  // -5 is -n 5
};

struct Options {
  std::map<char, std::string> given;
  std::vector<std::string> operands;
  int failure = 0;  // not 0: a message was printed, the command ends with this status

  bool has(char letter) const { return given.count(letter) > 0; }
};

Options read_options(Surroundings& around, const OptionForm& form, const std::vector<std::string>& arguments);

// Digits and nothing else; nothing when it is no such number or has more than nine.
std::optional<std::size_t> read_count(std::string_view text);

}  // namespace keyturn::cli::shell
