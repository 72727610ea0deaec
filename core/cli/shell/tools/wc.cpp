#include <algorithm>
#include <array>

#include "base/text.h"
#include "cli/shell/tools.h"
#include "cli/shell/tools/input.h"
#include "cli/shell/tools/options.h"

namespace keyturn::cli::shell {

namespace {

constexpr std::string_view kLetters = "lwc";
using Counts = std::array<std::size_t, 3>;  // lines, words, bytes

Counts counts_of(std::string_view text) {
  Counts counts = {0, 0, text.size()};
  bool in_word = false;
  for (const char c : text) {
    const bool blank = std::string_view(" \t\n\r\v\f").find(c) != std::string_view::npos;
    if (c == '\n') ++counts[0];
    if (!blank && !in_word) ++counts[1];
    in_word = !blank;
  }
  return counts;
}

}  // namespace

int run_wc(Surroundings& around, const Arguments& arguments) {
  const Options options =
      read_options(around, {"wc", kLetters, "", {{"bytes", 'c'}, {"lines", 'l'}, {"words", 'w'}}, 1, false}, arguments);
  if (options.failure != 0) return options.failure;
  const Sources sources = read_sources(around, "wc", options.operands);
  Counts total = {0, 0, 0};
  bool reads_input = false;
  for (const Source& source : sources.all) {
    reads_input = reads_input || source.name.empty() || source.name == "-";
    const Counts counts = counts_of(source.text);
    for (std::size_t i = 0; i < counts.size(); ++i) total[i] += counts[i];
  }
  // GNU's columns: as wide as the number of all bytes, 7 when that is not known beforehand, and a lone number as it is.
  const bool alone = options.given.size() == 1 && options.operands.size() < 2;
  const std::size_t width = alone ? 1 : reads_input ? 7 : std::to_string(total[2]).size();
  const auto print_row = [&](const Counts& counts, const std::string& name) {
    std::string row;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (!options.given.empty() && !options.has(kLetters[i])) continue;
      const std::string number = std::to_string(counts[i]);
      row += joined({row.empty() ? "" : " ", std::string(width - std::min(width, number.size()), ' '), number});
    }
    around.print(joined({row, name.empty() ? "" : " ", name, "\n"}));
  };
  for (const Source& source : sources.all) print_row(counts_of(source.text), source.name);
  if (options.operands.size() > 1) print_row(total, "total");
  return sources.failed ? 1 : 0;
}

}  // namespace keyturn::cli::shell
