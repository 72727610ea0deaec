// The WebGL2 context and ImGui's renderer in it. A context can be taken away at any time (sleep, driver reset, too many
// pages); nothing of the simulation lives in it, so all there is to do is to wait and make the objects anew.
#pragma once

namespace keyturn::platform {

// False: the page has told the person why nothing can be drawn.
[[nodiscard]] bool open_gl_context();

void begin_gl_frame();
void draw_gl_frame();

}  // namespace keyturn::platform
