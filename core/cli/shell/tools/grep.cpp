#include <optional>
#include <regex>
#include <utility>

#include "base/text.h"
#include "cli/shell/tools.h"
#include "cli/shell/tools/input.h"
#include "cli/shell/tools/options.h"

namespace keyturn::cli::shell {

namespace {

constexpr int kFailure = 2;  // 1 says that nothing was found

// std::regex goes a step deeper with each character that a repetition takes.
constexpr std::size_t kLongestSearched = 4096;

// A text or a pattern to look for in lines.
class Needle {
 public:
  // Nothing when the pattern is none.
  static std::optional<Needle> make(std::string pattern, const Options& options) {
    Needle needle;
    needle.ignores_case_ = options.has('i');
    const bool is_plain = options.has('F') ||
                          pattern.find_first_of(options.has('E') ? ".[]{}()\\*+?|^$" : ".[]*\\^$") == std::string::npos;
    if (is_plain) {
      needle.text_ = needle.ignores_case_ ? to_lower(pattern) : std::move(pattern);
      return needle;
    }
    try {
      auto syntax = options.has('E') ? std::regex::extended : std::regex::basic;
      if (needle.ignores_case_) syntax |= std::regex::icase;
      needle.pattern_.emplace(pattern, syntax);
    } catch (const std::regex_error&) {
      return std::nullopt;
    }
    return needle;
  }

  bool can_search(const std::string& line) const { return !pattern_ || line.size() <= kLongestSearched; }

  bool is_in(const std::string& line) const {
    if (pattern_) return std::regex_search(line, *pattern_);
    return (ignores_case_ ? to_lower(line) : line).find(text_) != std::string::npos;
  }

 private:
  bool ignores_case_ = false;
  std::string text_;
  std::optional<std::regex> pattern_;
};

}  // namespace

int run_grep(Surroundings& around, const Arguments& arguments) {
  Options options = read_options(around, {"grep", "ivcnqEF", "e", {}, kFailure, false}, arguments);
  if (options.failure != 0) return options.failure;
  if (!options.has('e')) {
    if (options.operands.empty()) return around.print_error("grep: a pattern is missing\n"), kFailure;
    options.given['e'] = options.operands.front();
    options.operands.erase(options.operands.begin());
  }
  const std::optional<Needle> needle = Needle::make(options.given['e'], options);
  if (!needle) return around.print_error("grep: the pattern is no regular expression\n"), kFailure;
  const Sources sources = read_sources(around, "grep", options.operands);
  bool found = false;
  for (const Source& source : sources.all) {
    const std::string prefix = sources.all.size() > 1 ? source.name + ":" : "";
    std::size_t count = 0, number = 0;
    for (const std::string& line : lines_of(source.text)) {
      ++number;
      if (!needle->can_search(line)) {
        around.print_error(joined({"grep: line ", std::to_string(number), " is too long for a pattern: use -F\n"}));
        return kFailure;
      }
      if (needle->is_in(line) == options.has('v')) continue;
      ++count;
      if (options.has('c') || options.has('q')) continue;
      around.print(joined({prefix, options.has('n') ? std::to_string(number) + ":" : "", line, "\n"}));
    }
    if (options.has('c') && !options.has('q')) around.print(joined({prefix, std::to_string(count), "\n"}));
    found = found || count > 0;
  }
  if (sources.failed) return kFailure;
  return found ? 0 : 1;
}

}  // namespace keyturn::cli::shell
