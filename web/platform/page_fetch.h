// How a file of the page is had: the browser fetches it, a test delivers it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace keyturn::platform {

void begin_fetch(const std::string& path);

// What came of it; nothing when it failed.
void end_fetch(std::string_view path, std::optional<std::string> text);

// As before the first file was wanted.
void forget_fetched();

}  // namespace keyturn::platform
