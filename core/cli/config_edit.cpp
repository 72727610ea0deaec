#include "cli/config_edit.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"

namespace keyturn::cli {

namespace {

using Lines = std::vector<std::string>;  // each with its line end

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
    lines.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

std::optional<std::string> header(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line[0] != '[') return std::nullopt;
  const std::size_t end = line.find(']');
  if (end == std::string_view::npos || end == 1) return std::nullopt;
  return std::string(line.substr(1, end - 1));
}

// The key of "  key = value", with how far in it stands.
struct KeyLine {
  std::string key;
  std::size_t indent;
};
std::optional<KeyLine> key_line(std::string_view line) {
  const std::size_t sign = line.find_first_of(":=", 1);
  if (line.empty() || sign == std::string_view::npos || line[0] == ':' || line[0] == '=') return std::nullopt;
  const std::string_view key = line.substr(0, sign);
  return KeyLine{std::string(trimmed(key)), std::min(key.find_first_not_of(" \t"), key.size())};
}

std::string new_lines(const ConfigChange& change) {
  if (change.nested.empty()) return joined({change.key, " = ", change.value, "\n"});
  return joined({change.key, " =\n    ", change.nested, " = ", change.value, "\n"});
}

void insert_at(Lines& lines, std::size_t place, std::string text) {
  if (place > 0 && place <= lines.size() && lines[place - 1].back() != '\n') lines[place - 1] += '\n';
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(place), std::move(text));
}

// Below "s3 =": the nested key is replaced, or stands after the last one.
void set_nested(Lines& lines, std::size_t parent, std::size_t parent_indent, const ConfigChange& change) {
  std::size_t place = parent + 1;
  for (; place < lines.size(); ++place) {
    const auto found = key_line(lines[place]);
    if (header(lines[place]) || (found && found->indent <= parent_indent)) break;
    if (found && found->key == change.nested) {
      lines[place] = joined({std::string(found->indent, ' '), change.nested, " = ", change.value, "\n"});
      return;
    }
  }
  while (place > parent + 1 && trimmed(lines[place - 1]).empty()) --place;
  insert_at(lines, place, joined({"    ", change.nested, " = ", change.value, "\n"}));
}

void set_in_section(Lines& lines, std::size_t section, const ConfigChange& change) {
  std::size_t last_key = section;
  for (std::size_t i = section + 1; i < lines.size() && !header(lines[i]); ++i) {
    const auto found = key_line(lines[i]);
    if (!found) continue;
    last_key = i;
    if (found->key != change.key) continue;
    if (!change.nested.empty()) return set_nested(lines, i, found->indent, change);
    lines[i] = new_lines(change);
    return;
  }
  insert_at(lines, last_key + 1, new_lines(change));
}

}  // namespace

std::string config_with(std::string_view text, const ConfigChange& change) {
  Lines lines = lines_of(text);
  const auto section =
      std::find_if(lines.begin(), lines.end(), [&](const std::string& line) { return header(line) == change.section; });
  if (section != lines.end()) {
    set_in_section(lines, static_cast<std::size_t>(section - lines.begin()), change);
  } else {
    insert_at(lines, lines.size(), joined({"[", change.section, "]\n", new_lines(change)}));
  }
  std::string result;
  for (const std::string& line : lines) result += line;
  return result;
}

}  // namespace keyturn::cli
