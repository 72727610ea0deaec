// Who gets a key: ImGui, the browser, or both. The rule is to leave a key to the browser unless it is plainly ours, so
// that reload, find, zoom, close and the developer tools always work.
#pragma once
#include <functional>

#include "platform/key_press.h"

namespace keyturn::platform {

// As input.js sends them.
constexpr unsigned kCtrlBit = 1;
constexpr unsigned kShiftBit = 2;
constexpr unsigned kAltBit = 4;
constexpr unsigned kSuperBit = 8;

KeyPress to_key_press(ImGuiKey key, unsigned modifiers);

enum class KeyFate { Browser, Both, ImGui };

struct KeyPlace {
  bool typing = false;     // a text box has the keyboard
  bool in_mirror = false;  // an element of the accessibility mirror has the focus
  bool apple = false;      // Command is what Ctrl is elsewhere
};

// `claims` is Callbacks::claims_key, asked only about the keys that it is promised.
KeyFate decide(const KeyPress& press, const KeyPlace& place, const std::function<bool(const KeyPress&)>& claims);

}  // namespace keyturn::platform
