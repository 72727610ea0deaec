// The system's clipboard. Copy, cut and paste by keyboard or menu work in every ImGui text box without further ado,
// through the browser's own copy, cut and paste events; this is for buttons that copy.
#pragma once
#include <string>
#include <string_view>

namespace keyturn::platform {

// Call it while handling a click or a key press (drawing a frame counts): browsers let nobody else write.
void copy_text(std::string_view text);

// What was copied or pasted last in this page. Another application's clipboard is seen only once it is pasted here.
const std::string& clipboard_text();

}  // namespace keyturn::platform
