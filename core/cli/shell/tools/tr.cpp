#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "cli/shell/tools.h"
#include "cli/shell/tools/input.h"
#include "cli/shell/tools/options.h"

namespace keyturn::cli::shell {

namespace {

// The characters of a set: `a-z` is a range, \n \r \t and \\ are escapes. Nothing when it holds a class or a range runs
// backwards.
std::optional<std::string> read_set(std::string_view text) {
  constexpr std::string_view kEscapes = "n\nr\rt\t\\\\";
  if (text.find("[:") != std::string_view::npos) return std::nullopt;
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      const std::size_t escape = kEscapes.find(text[++i]);
      plain += escape != std::string_view::npos && escape % 2 == 0 ? kEscapes[escape + 1] : text[i];
    } else if (i + 2 < text.size() && text[i + 1] == '-') {
      const auto first = static_cast<unsigned char>(text[i]), last = static_cast<unsigned char>(text[i + 2]);
      if (last < first) return std::nullopt;
      for (int c = first; c <= last; ++c) plain += static_cast<char>(c);
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

int fail(Surroundings& around, std::string_view why) {
  around.print_error(joined({"tr: ", why, "\n"}));
  return 1;
}

}  // namespace

int run_tr(Surroundings& around, const Arguments& arguments) {
  const Options options = read_options(around, {"tr", "d", "", {{"delete", 'd'}}, 1, false}, arguments);
  if (options.failure != 0) return options.failure;
  const bool deletes = options.has('d');
  if (options.operands.size() != (deletes ? 1U : 2U))
    return fail(around, deletes ? "-d takes one set" : "two sets are needed");
  const std::optional<std::string> from = read_set(options.operands[0]);
  const std::optional<std::string> to = deletes ? std::string() : read_set(options.operands[1]);
  if (!from || !to) return fail(around, "a set is made of characters and ranges as a-z");
  if (!deletes && to->empty()) return fail(around, "when not deleting, the second set must not be empty");
  std::string text;
  for (const char c : read_sources(around, "tr", {}).text()) {
    const std::size_t place = from->rfind(c);
    if (place == std::string::npos)
      text += c;
    else if (!deletes)
      text += (*to)[std::min(place, to->size() - 1)];
  }
  around.print(text);
  return 0;
}

}  // namespace keyturn::cli::shell
