// The WebGL2 context and ImGui's renderer in it. A context can be taken away at any time (sleep, driver reset, too many
// pages); nothing of the simulation lives in it, so all there is to do is to wait and make the objects anew.
#pragma once

namespace keyturn::platform {

// False where the browser offers no WebGL 2: nothing can be drawn.
[[nodiscard]] bool open_gl_context();

void begin_gl_frame();
// Draws what ImGui made, unless the canvas shows just that already.
void draw_gl_frame();
// The canvas lost its content, as it does when its size is set.
void forget_gl_picture();

}  // namespace keyturn::platform
