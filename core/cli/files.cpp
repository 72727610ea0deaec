#include "cli/files.h"

#include "base/text.h"

namespace keyturn::cli {

std::string file_name(std::string_view path) {
  while (path.substr(0, 2) == "./") path.remove_prefix(2);
  if (path.substr(0, kHome.size()) == kHome && path.size() > kHome.size() && path[kHome.size()] == '/') {
    return joined({"~", path.substr(kHome.size())});
  }
  return std::string(path);
}

const Bytes* find_file(const Files& files, std::string_view path) {
  const auto found = files.find(file_name(path));
  return found == files.end() ? nullptr : &found->second;
}

Bytes* find_file(Files& files, std::string_view path) {
  const auto found = files.find(file_name(path));
  return found == files.end() ? nullptr : &found->second;
}

std::string file_text(const Files& files, std::string_view path) {
  const Bytes* bytes = find_file(files, path);
  return bytes ? to_text(*bytes) : std::string();
}

}  // namespace keyturn::cli
