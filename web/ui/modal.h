// A dialog above everything: the focus stays inside, Esc closes it, and goes back to where it came from.
#pragma once
#include <string_view>

namespace keyturn::ui {

// While `open`, draws the dialog and returns true: draw its content, then begin_modal_footer(), buttons, end_modal().
// Sets `open` to false when it was closed by Esc or its cross. Buttons in the footer stand at the right, in the order
// of drawing.
bool begin_modal(std::string_view title, bool& open, float width = 520);
void begin_modal_footer();
void end_modal();

// For end_frame(): a dialog that nobody drew in this frame is closed.
void close_forgotten_modal();

}  // namespace keyturn::ui
