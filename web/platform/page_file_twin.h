// What tests do in place of a server: native builds only.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace keyturn::platform {

// A file arrives, or, with nothing, fails to.
void deliver_file(std::string_view path, std::optional<std::string> text);

// As before the first file was wanted.
void forget_files();

}  // namespace keyturn::platform
