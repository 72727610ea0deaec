// head and tail: the beginning and the end of a text.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "cli/shell/tools.h"
#include "cli/shell/tools/input.h"
#include "cli/shell/tools/options.h"

namespace keyturn::cli::shell {

namespace {

constexpr std::size_t kLines = 10;

struct Part {
  bool in_bytes = false;
  bool from_start = false;  // tail -n +N: from the Nth on
  std::size_t count = kLines;
};

std::optional<Part> read_part(Surroundings& around, std::string_view command, const Options& options) {
  Part part;
  part.in_bytes = options.has('c');
  const auto given = options.given.find(part.in_bytes ? 'c' : 'n');
  if (given == options.given.end()) return part;
  std::string_view text = given->second;
  part.from_start = command == "tail" && !text.empty() && text[0] == '+';
  if (part.from_start) text.remove_prefix(1);
  const std::optional<std::size_t> count = read_count(text);
  if (!count) {
    around.print_error(
        joined({command, ": invalid number of ", part.in_bytes ? "bytes" : "lines", ": '", given->second, "'\n"}));
    return std::nullopt;
  }
  part.count = *count;
  return part;
}

std::string head_of(const std::string& text, const Part& part) {
  if (part.in_bytes) return text.substr(0, part.count);
  std::size_t end = 0;
  for (std::size_t i = 0; i < part.count && end < text.size(); ++i) {
    const std::size_t line_end = text.find('\n', end);
    end = line_end == std::string::npos ? text.size() : line_end + 1;
  }
  return text.substr(0, end);
}

std::string tail_of(const std::string& text, const Part& part) {
  if (part.from_start) {
    Part before = part;
    before.count = part.count == 0 ? 0 : part.count - 1;
    return text.substr(head_of(text, before).size());
  }
  if (part.in_bytes) return text.substr(text.size() - std::min(part.count, text.size()));
  Part before = part;
  const std::size_t lines = lines_of(text).size();
  before.count = lines - std::min(part.count, lines);
  return text.substr(head_of(text, before).size());
}

int run_part(Surroundings& around, std::string_view command, const Arguments& arguments,
             std::string (*part_of)(const std::string&, const Part&)) {
  const Options options =
      read_options(around, {command, "", "cn", {{"bytes", 'c'}, {"lines", 'n'}}, 1, true}, arguments);
  if (options.failure != 0) return options.failure;
  const std::optional<Part> part = read_part(around, command, options);
  if (!part) return 1;
  const Sources sources = read_sources(around, command, options.operands);
  bool is_first = true;
  for (const Source& source : sources.all) {
    if (options.operands.size() > 1) around.print(joined({is_first ? "" : "\n", "==> ", source.name, " <==\n"}));
    around.print(part_of(source.text, *part));
    is_first = false;
  }
  return sources.failed ? 1 : 0;
}

}  // namespace

int run_head(Surroundings& around, const Arguments& arguments) { return run_part(around, "head", arguments, head_of); }

int run_tail(Surroundings& around, const Arguments& arguments) { return run_part(around, "tail", arguments, tail_of); }

}  // namespace keyturn::cli::shell
