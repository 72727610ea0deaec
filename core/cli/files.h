// The tiny virtual home and working folder of a terminal. `~/x` is below the home, other names are below the folder.
// There are no empty folders: one is there while a file is below it, and the home, the working folder and /tmp always.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace keyturn::cli {

using Files = std::map<std::string, Bytes>;

constexpr std::string_view kHome = "/home/user";
constexpr std::string_view kWorkingFolder = "/home/user/work";

// The name under which `path` is kept: "./a.json" -> "a.json", "/home/user/.aws/config" -> "~/.aws/config".
std::string file_name(std::string_view path);

// Null when there is none.
const Bytes* find_file(const Files& files, std::string_view path);
Bytes* find_file(Files& files, std::string_view path);

// The path of the folder that a file is in; "." for the working folder.
std::string folder_of(std::string_view path);

bool is_folder(const Files& files, std::string_view path);

// The names right below a folder, those of folders without a slash, sorted.
std::vector<std::string> names_in(const Files& files, std::string_view folder);

// The paths that a pattern of * and ? in the last part of a path matches, sorted; hidden ones only when the pattern
// begins with a dot.
std::vector<std::string> matching_files(const Files& files, std::string_view pattern);

// The text of a file, empty when there is none.
std::string file_text(const Files& files, std::string_view path);

}  // namespace keyturn::cli
