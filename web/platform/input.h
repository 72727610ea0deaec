// Pointer, wheel and keys from the browser into ImGui's event queue. The browser keeps every key that is not plainly
// ours.
#pragma once
#include "imgui.h"

namespace keyturn::platform {

void watch_input();

// After a frame: the mouse pointer's shape as ImGui wants it.
void show_mouse_cursor();

// Presses and releases Ctrl (on Apple: Command) with the key, as ImGui's text boxes know copy, cut, paste and select
// all.
void press_chord(ImGuiKey key);

}  // namespace keyturn::platform
