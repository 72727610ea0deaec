// A few small texts that outlive the page: preferences. The browser's localStorage, which can be full, switched off or
// forbidden.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace keyturn::platform {

// Nothing when it was never written or the browser does not let us look.
std::optional<std::string> read_stored(std::string_view key);

// False when the browser refused; what was stored before is then still there.
[[nodiscard]] bool write_stored(std::string_view key, std::string_view value);

[[nodiscard]] bool erase_stored(std::string_view key);

}  // namespace keyturn::platform
