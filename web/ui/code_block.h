// Code or a command in a box, monospaced, with a button that copies it.
#pragma once
#include <functional>
#include <string_view>

namespace keyturn::ui {

// `name` says what it is: "CLI command". `actions` draws further icon buttons beside the copy button. True when it was
// copied.
bool code_block(std::string_view name, std::string_view code, const std::function<void()>& actions = {});

}  // namespace keyturn::ui
