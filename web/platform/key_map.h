// The browser's names of keys (UI Events KeyboardEvent code and key values) as ImGui's.
#pragma once
#include <string_view>

#include "imgui.h"

namespace keyturn::platform {

// Letters go by what is printed on the key (`key`), so that shortcuts are where the person's keyboard layout has them;
// everything else goes by its place (`code`). ImGuiKey_None for modifiers alone and for keys that ImGui has no name
// for.
ImGuiKey to_imgui_key(std::string_view code, std::string_view key);

}  // namespace keyturn::platform
