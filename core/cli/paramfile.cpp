#include "cli/paramfile.h"

#include <string>
#include <utility>

#include "base/text.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

// os.path.expanduser and os.path.expandvars: what is not set stays as it is.
std::string expanded_path(std::string_view path, const Surroundings& around) {
  std::string result;
  if (path == "~" || path.substr(0, 2) == "~/") {
    result = kHome;
    path.remove_prefix(1);
  }
  for (std::size_t i = 0; i < path.size(); ++i) {
    std::size_t end = i + 1;
    std::string name;
    if (path[i] == '$' && end < path.size() && path[end] == '{') {
      const std::size_t closing = path.find('}', end);
      if (closing != std::string_view::npos) {
        name = path.substr(end + 1, closing - end - 1);
        end = closing + 1;
      }
    } else if (path[i] == '$') {
      while (end < path.size() && is_name(path[end])) ++end;
      name = path.substr(i + 1, end - i - 1);
    }
    const auto found = around.environment.find(name);
    if (name.empty() || found == around.environment.end()) {
      result += path[i];
    } else {
      result += found->second;
      i = end - 1;
    }
  }
  return result;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80    ? 1
                               : lead >= 0xF5 ? 0
                               : lead >= 0xF0 ? 4
                               : lead >= 0xE0 ? 3
                               : lead >= 0xC2 ? 2
                                              : 0;
    if (length == 0 || i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    }
    const auto second = length > 1 ? static_cast<unsigned char>(text[i + 1]) : 0;
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
        (lead == 0xF4 && second > 0x8F)) {
      return false;
    }
    i += length;
  }
  return true;
}

Attempt<std::optional<Json>> load_paramfile(std::string_view value, const Surroundings& around) {
  constexpr std::string_view kText = "file://";
  constexpr std::string_view kBinary = "fileb://";
  const bool is_text = value.substr(0, kText.size()) == kText;
  if (!is_text && value.substr(0, kBinary.size()) != kBinary) return std::optional<Json>();
  const std::string path = expanded_path(value.substr(is_text ? kText.size() : kBinary.size()), around);
  const Bytes* bytes = find_file(std::as_const(around.files), path);
  if (!bytes) {
    return parameter_error(joined(
        {"Unable to load paramfile ", value, ": [Errno 2] No such file or directory: ", python_repr_text(path)}));
  }
  if (!is_text) return std::optional<Json>(Json::binary(*bytes));
  std::string text = to_text(*bytes);
  if (!is_utf8(text)) {
    return parameter_error(joined({"Unable to load paramfile (", path,
                                   "), text contents could not be decoded.  If this is a binary file, please use the "
                                   "fileb:// prefix instead of the file:// prefix."}));
  }
  return std::optional<Json>(std::move(text));
}

}  // namespace keyturn::cli
