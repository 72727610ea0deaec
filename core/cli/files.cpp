#include "cli/files.h"

#include <set>

#include "base/text.h"

namespace keyturn::cli {

namespace {

// What stands behind the folder and its slash; empty when the path is not below it.
std::string_view below_folder(std::string_view path, std::string_view folder) {
  if (path.size() <= folder.size() + 1 || path.substr(0, folder.size()) != folder || path[folder.size()] != '/')
    return {};
  return path.substr(folder.size() + 1);
}

// The name of a folder with a slash at its end, as the names of its files begin: "" is the working folder.
std::string folder_prefix(std::string_view path) {
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  if (path == "." || path == kWorkingFolder || path == "~/work" || path.empty()) return {};
  if (path == kHome || path == "~") return "~/";
  return path == "/" ? "/" : file_name(path) + "/";
}

}  // namespace

std::string file_name(std::string_view path) {
  while (path.substr(0, 2) == "./") path.remove_prefix(2);
  if (const std::string_view below = below_folder(path, kWorkingFolder); !below.empty()) return std::string(below);
  if (const std::string_view below = below_folder(path, "~/work"); !below.empty()) return std::string(below);
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

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(path.substr(0, slash == 0 ? 1 : slash));
}

bool is_folder(const Files& files, std::string_view path) {
  const std::string prefix = folder_prefix(path);
  if (prefix.empty() || prefix == "~/" || prefix == "/" || prefix == "/tmp/") return !path.empty();
  const auto next = files.lower_bound(prefix);
  return next != files.end() && next->first.compare(0, prefix.size(), prefix) == 0;
}

std::vector<std::string> names_in(const Files& files, std::string_view folder) {
  const std::string prefix = folder_prefix(folder);
  std::set<std::string> names;
  if (prefix == "~/") names.insert("work");
  if (prefix == "/") names = {"home", "tmp"};
  for (const auto& [name, unused] : files) {
    const bool elsewhere = prefix.empty() && (name[0] == '/' || name.substr(0, 2) == "~/");
    if (elsewhere || name.compare(0, prefix.size(), prefix) != 0) continue;
    names.insert(name.substr(prefix.size(), name.find('/', prefix.size()) - prefix.size()));
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> matching_files(const Files& files, std::string_view pattern) {
  const std::size_t slash = pattern.rfind('/');
  const std::string_view last = pattern.substr(slash == std::string_view::npos ? 0 : slash + 1);
  const std::string_view before = pattern.substr(0, pattern.size() - last.size());
  std::vector<std::string> paths;
  for (const std::string& name : names_in(files, folder_of(pattern))) {
    const bool hidden = name[0] == '.' && (last.empty() || last[0] != '.');
    if (!hidden && matches_wildcard(last, name)) paths.push_back(joined({before, name}));
  }
  return paths;
}

}  // namespace keyturn::cli
