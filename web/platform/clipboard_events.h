// Clipboard, the platform's side: the browser's copy, cut and paste events and ImGui's clipboard functions.
#pragma once

namespace keyturn::platform {

void watch_clipboard();

}  // namespace keyturn::platform
