// A key going down, before ImGui hears of it.
#pragma once
#include "imgui.h"

namespace keyturn::platform {

struct KeyPress {
  ImGuiKey key = ImGuiKey_None;
  bool ctrl = false;  // as on the keyboard: Apple's command key is super, here too
  bool shift = false;
  bool alt = false;
  bool super = false;
};

}  // namespace keyturn::platform
