// The accessibility mirror, the platform's side.
#pragma once

namespace keyturn::platform {

// After a frame: the DOM's focus follows ImGui's.
void follow_imgui_focus();

}  // namespace keyturn::platform
