// The scheduler's other side, for the platform's own event handlers: who draws, when drawing has to stop, and a frame
// at once.
#pragma once

namespace keyturn::platform {

using DrawFrame = void (*)();
void start_frames(DrawFrame draw);

// Reasons to draw nothing, each on its own.
enum class Pause : unsigned { PageHidden = 1, ContextLost = 2 };
void pause_frames(Pause reason);
void resume_frames(Pause reason);

// A frame inside an event handler. The browser lets us focus a text box, write to the clipboard or answer a copy event
// only there.
void draw_now();

// Frames inside the handler until ImGui has taken in every event that was queued for it.
void settle_now();

}  // namespace keyturn::platform
