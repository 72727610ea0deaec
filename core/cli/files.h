// The tiny virtual home and working folder of a terminal. `~/x` is below the home, other names are below the folder.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace keyturn::cli {

using Files = std::map<std::string, Bytes>;

constexpr std::string_view kHome = "/home/user";

// The name under which `path` is kept: "./a.json" -> "a.json", "/home/user/.aws/config" -> "~/.aws/config".
std::string file_name(std::string_view path);

// Null when there is none.
const Bytes* find_file(const Files& files, std::string_view path);
Bytes* find_file(Files& files, std::string_view path);

// The text of a file, empty when there is none.
std::string file_text(const Files& files, std::string_view path);

}  // namespace keyturn::cli
