// The list of candidates at the cursor, each with a line of what it is.
#pragma once
#include "imgui.h"
#include "panes/completion.h"

namespace keyturn::panes {

// Above or below the cursor, wherever there is room. True when one was chosen with the mouse.
bool draw_completion_popup(CompletionList& list, ImVec2 cursor, float line_height);

}  // namespace keyturn::panes
