#include "cli/shell/tools/input.h"

#include <utility>

#include "base/text.h"

namespace keyturn::cli::shell {

std::string Sources::text() const {
  std::string text;
  for (const Source& source : all) text += source.text;
  return text;
}

Sources read_sources(Surroundings& around, std::string_view command, const std::vector<std::string>& names) {
  Sources sources;
  if (names.empty()) sources.all.push_back({"", std::exchange(around.input, {})});
  for (const std::string& name : names) {
    if (name == "-" || name == "/dev/stdin") {
      sources.all.push_back({name, std::exchange(around.input, {})});
    } else if (const Bytes* bytes = find_file(around.files, name)) {
      sources.all.push_back({name, to_text(*bytes)});
    } else if (name == "/dev/null") {
      sources.all.push_back({name, ""});
    } else {
      const bool folder = is_folder(around.files, name);
      around.print_error(
          joined({command, ": ", name, ": ", folder ? "Is a directory" : "No such file or directory", "\n"}));
      sources.failed = true;
    }
  }
  return sources;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines = split(text, '\n');
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace keyturn::cli::shell
