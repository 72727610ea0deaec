#include <algorithm>
#include <utility>

#include "base/text.h"
#include "cli/shell/tools.h"
#include "cli/shell/tools/input.h"
#include "cli/shell/tools/options.h"

namespace keyturn::cli::shell {

namespace {

struct Range {
  std::size_t first = 1;
  std::size_t last = static_cast<std::size_t>(-1);
};

// "1,3-5,7-": nothing when it is no list of ranges, or one begins with 0 or runs backwards.
std::optional<std::vector<Range>> read_ranges(std::string_view list) {
  std::vector<Range> ranges;
  for (const std::string& part : split(list, ',')) {
    Range range;
    const std::size_t dash = part.find('-');
    const std::string first = part.substr(0, dash);
    const std::string last = dash == std::string::npos ? first : part.substr(dash + 1);
    if (first.empty() && last.empty()) return std::nullopt;
    if (!first.empty()) {
      const std::optional<std::size_t> count = read_count(first);
      if (!count) return std::nullopt;
      range.first = *count;
    }
    if (!last.empty()) {
      const std::optional<std::size_t> count = read_count(last);
      if (!count) return std::nullopt;
      range.last = *count;
    }
    if (range.first == 0 || range.last < range.first) return std::nullopt;
    ranges.push_back(range);
  }
  return ranges;
}

bool is_chosen(const std::vector<Range>& ranges, std::size_t number) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& range) { return number >= range.first && number <= range.last; });
}

std::string cut_fields(const std::string& line, const std::vector<Range>& ranges, char delimiter) {
  if (line.find(delimiter) == std::string::npos) return line;
  std::vector<std::string> chosen;
  std::size_t number = 0;
  for (std::string& field : split(line, delimiter)) {
    if (is_chosen(ranges, ++number)) chosen.push_back(std::move(field));
  }
  return join(chosen, std::string(1, delimiter));
}

std::string cut_bytes(const std::string& line, const std::vector<Range>& ranges) {
  std::string chosen;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_chosen(ranges, i + 1)) chosen += line[i];
  }
  return chosen;
}

int fail(Surroundings& around, std::string_view why) {
  around.print_error(joined({"cut: ", why, "\n"}));
  return 1;
}

}  // namespace

int run_cut(Surroundings& around, const Arguments& arguments) {
  const Options options = read_options(around, {"cut", "", "cdf", {}, 1, false}, arguments);
  if (options.failure != 0) return options.failure;
  const bool by_fields = options.has('f');
  if (by_fields == options.has('c')) {
    return fail(around, by_fields ? "only one list may be specified"
                                  : "you must specify a list of bytes, characters, or fields");
  }
  const std::string delimiter = options.has('d') ? options.given.at('d') : "\t";
  if (delimiter.size() != 1) return fail(around, "the delimiter must be a single character");
  const auto ranges = read_ranges(options.given.at(by_fields ? 'f' : 'c'));
  if (!ranges) return fail(around, joined({"invalid list: '", options.given.at(by_fields ? 'f' : 'c'), "'"}));
  const Sources sources = read_sources(around, "cut", options.operands);
  for (const std::string& line : lines_of(sources.text())) {
    around.print((by_fields ? cut_fields(line, *ranges, delimiter[0]) : cut_bytes(line, *ranges)) + "\n");
  }
  return sources.failed ? 1 : 0;
}

}  // namespace keyturn::cli::shell
