#include "platform/platform.h"

#include <emscripten/emscripten.h>

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/a11y_focus.h"
#include "platform/callbacks.h"
#include "platform/canvas.h"
#include "platform/clipboard_events.h"
#include "platform/clock.h"
#include "platform/frame_pump.h"
#include "platform/frame_scheduler.h"
#include "platform/gl_context.h"
#include "platform/input.h"
#include "platform/plain_terminal.h"
#include "platform/text_agent.h"

namespace keyturn::platform {
namespace {

EM_JS(void, keyturn_page_watch, (), {
  keyturn.page.watch();
  keyturn.router.watch();
  keyturn.mirror.watch();
})
EM_JS(void, keyturn_page_ready, (), { keyturn.boot.ready(); })

Callbacks app;
double last_frame = 0;
double last_cost = 0;  // milliseconds that the last frame took without the renderer

void begin_frame() {
  ImGuiIO& io = ImGui::GetIO();
  const CanvasSize& size = canvas_size();
  io.DisplaySize = ImVec2(size.width, size.height);
  io.DisplayFramebufferScale = ImVec2(static_cast<float>(size.backing_width) / std::max(1.0f, size.width),
                                      static_cast<float>(size.backing_height) / std::max(1.0f, size.height));
  const double now = milliseconds();
  // ImGui wants time to pass, and two frames can fall into one tick of a browser's coarse clock.
  constexpr double kShortestFrame = 0.1;
  io.DeltaTime = static_cast<float>(std::max(kShortestFrame, now - last_frame) / 1000.0);
  last_frame = now;
  begin_gl_frame();
  ImGui::NewFrame();
}

// What ImGui does by itself after a while, without any input: a held button scrolls on, a tooltip appears.
void wake_for_imgui() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  if (ImGui::IsAnyMouseDown()) wake(1);
  const float delay = context.Style.HoverDelayNormal;
  if (context.HoverItemDelayId != 0 && context.HoverItemDelayTimer < delay) {
    wake_at(milliseconds() + 1000.0 * static_cast<double>(delay - context.HoverItemDelayTimer) + 1.0);
  }
}

void draw_frame() {
  const double began = milliseconds();
  begin_frame();
  notify(app.frame);
  ImGui::Render();
  last_cost = milliseconds() - began;
  draw_gl_frame();
  place_text_agent();
  follow_imgui_focus();
  show_mouse_cursor();
  wake_for_imgui();
  if (frames_drawn() == 0) keyturn_page_ready();
}

void open_imgui() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendPlatformName = "keyturn html5";
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw two frames a second for ever
  io.ConfigNavCursorVisibleAuto = true;
}

// Nothing is drawn, so nothing of ImGui's is asked for.
void bring_plain_terminal_up_to_date() {
  notify(app.plain_frame);
  ImGui::GetCurrentContext()->InputEventsQueue.clear();  // of the window's focus, which nobody else takes
  if (frames_drawn() == 0) keyturn_page_ready();
}

}  // namespace

const Callbacks& callbacks() { return app; }

void run(Callbacks given) {
  app = std::move(given);
  open_imgui();
  if (!open_gl_context()) {
    open_plain_terminal();
    keyturn_page_watch();
    return start_frames(bring_plain_terminal_up_to_date);
  }
  notify(app.start);
  watch_canvas();
  watch_input();
  watch_text_agent();
  watch_clipboard();
  keyturn_page_watch();
  start_frames(draw_frame);
}

}  // namespace keyturn::platform

// For the benchmark of the page.
extern "C" EMSCRIPTEN_KEEPALIVE double keyturn_frame_cost() { return keyturn::platform::last_cost; }
