#include <algorithm>
#include <cstdlib>
#include <utility>

#include "cli/shell/tools.h"
#include "cli/shell/tools/input.h"
#include "cli/shell/tools/options.h"

namespace keyturn::cli::shell {

namespace {

constexpr int kFailure = 2;

// The number at the beginning of a line; 0 when there is none.
double leading_number(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string::npos) return 0;
  const std::size_t end = line.find_first_not_of("0123456789.", begin + (line[begin] == '-' ? 1 : 0));
  return std::strtod(line.substr(begin, end - begin).c_str(), nullptr);
}

}  // namespace

int run_sort(Surroundings& around, const Arguments& arguments) {
  const Options options = read_options(around, {"sort", "nru", "", {}, kFailure, false}, arguments);
  if (options.failure != 0) return options.failure;
  const Sources sources = read_sources(around, "sort", options.operands);
  if (sources.failed) return kFailure;
  std::vector<std::string> lines;
  for (const Source& source : sources.all) {
    for (std::string& line : lines_of(source.text)) lines.push_back(std::move(line));
  }
  const bool by_number = options.has('n');
  const auto comes_before = [&](const std::string& a, const std::string& b) {
    return by_number ? leading_number(a) < leading_number(b) : a < b;
  };
  const auto has_same_key = [&](const std::string& a, const std::string& b) {
    return !comes_before(a, b) && !comes_before(b, a);
  };
  // Lines with the same number are put into the order of their bytes, unless only one of them stays.
  if (by_number && !options.has('u')) std::sort(lines.begin(), lines.end());
  std::stable_sort(lines.begin(), lines.end(), comes_before);
  if (options.has('u')) lines.erase(std::unique(lines.begin(), lines.end(), has_same_key), lines.end());
  if (options.has('r')) std::reverse(lines.begin(), lines.end());
  around.print(text_of(lines));
  return 0;
}

}  // namespace keyturn::cli::shell
