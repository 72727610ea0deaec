#include <algorithm>

#include "base/bytes.h"
#include "cli/shell/tools.h"
#include "cli/shell/tools/input.h"
#include "cli/shell/tools/options.h"

namespace keyturn::cli::shell {

namespace {

constexpr std::size_t kColumns = 76;

int decode(Surroundings& around, std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  const std::optional<Bytes> bytes = from_base64(text);
  if (!bytes) {
    around.print_error("base64: invalid input\n");
    return 1;
  }
  around.print(to_text(*bytes));
  return 0;
}

}  // namespace

int run_base64(Surroundings& around, const Arguments& arguments) {
  const Options options =
      read_options(around, {"base64", "dD", "w", {{"decode", 'd'}, {"wrap", 'w'}}, 1, false}, arguments);
  if (options.failure != 0) return options.failure;
  const auto wrap = options.given.find('w');
  const std::optional<std::size_t> columns = wrap == options.given.end() ? kColumns : read_count(wrap->second);
  if (!columns) {
    around.print_error("base64: invalid wrap size: '" + wrap->second + "'\n");
    return 1;
  }
  const Sources sources = read_sources(around, "base64", options.operands);
  if (sources.failed) return 1;
  if (options.has('d') || options.has('D')) return decode(around, sources.text());
  const std::string text = to_base64(to_bytes(sources.text()));
  if (*columns == 0) return around.print(text), 0;
  for (std::size_t at = 0; at < text.size(); at += *columns) around.print(text.substr(at, *columns) + "\n");
  return 0;
}

}  // namespace keyturn::cli::shell
