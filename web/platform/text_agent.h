// Where text is really typed: an invisible text area of the browser's, so that dead keys, AltGr, input methods and
// phone keyboards work as everywhere. What arrives in it goes to ImGui's active text box; it lies over that box's
// caret, and while an input method composes it is visible and shows the text that ImGui cannot know yet.
#pragma once

namespace keyturn::platform {

void watch_text_agent();

// After a frame: takes or gives up the keyboard as ImGui's text boxes want it.
void place_text_agent();

// A text box is being typed in, as of the last frame.
bool is_typing();

}  // namespace keyturn::platform
