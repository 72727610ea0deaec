// A value that one wants to have elsewhere (ARN, id, command), with a button that copies it and says so.
#pragma once
#include <string_view>

namespace keyturn::ui {

// `name` is what is copied: "ARN". Wraps at `width` (0: what is left). True when it was copied; the text is then on the
// clipboard.
bool copyable(std::string_view value, std::string_view name, float width = 0);

// Only the button: an icon, "Copy <name>". It turns into a tick for two seconds.
bool copy_button(std::string_view value, std::string_view name);

}  // namespace keyturn::ui
