#include "platform/gl_context.h"

#include <GLES3/gl3.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"
#include "platform/callbacks.h"
#include "platform/canvas.h"
#include "platform/frame_pump.h"
#include "platform/last_picture.h"

namespace keyturn::platform {
namespace {

constexpr const char* kCanvas = "#canvas";
constexpr const char* kShaderVersion = "#version 300 es";

LastPicture last_picture;

EM_JS(void, keyturn_show_context_lost, (int lost), { keyturn.page.show_context_lost(Boolean(lost)); })

// Deleting now, while the old context is gone, is silent; deleting after the restoration would name objects of a
// context that no longer exists and earn a warning for each.
EM_BOOL on_lost(int, const void*, void*) {
  pause_frames(Pause::ContextLost);
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  notify(callbacks().context_lost);
  keyturn_show_context_lost(1);
  return EM_TRUE;  // prevents the default, which is never to restore
}

EM_BOOL on_restored(int, const void*, void*) {
  last_picture.forget();
  notify(callbacks().context_restored);
  keyturn_show_context_lost(0);
  resume_frames(Pause::ContextLost);
  return EM_TRUE;
}

}  // namespace

bool open_gl_context() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = EM_FALSE;
  attributes.antialias = EM_FALSE;  // ImGui smooths its own edges
  attributes.depth = EM_FALSE;
  attributes.stencil = EM_FALSE;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(kCanvas, &attributes);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  emscripten_set_webglcontextlost_callback(kCanvas, nullptr, EM_FALSE, on_lost);
  emscripten_set_webglcontextrestored_callback(kCanvas, nullptr, EM_FALSE, on_restored);
  return ImGui_ImplOpenGL3_Init(kShaderVersion);
}

void begin_gl_frame() { ImGui_ImplOpenGL3_NewFrame(); }

void draw_gl_frame() {
  const CanvasSize& size = canvas_size();
  ImDrawData* const data = ImGui::GetDrawData();
  if (!last_picture.is_changed_by(*data)) return;
  const ImVec4 background = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
  glViewport(0, 0, size.backing_width, size.backing_height);
  glClearColor(background.x, background.y, background.z, 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
  last_picture.remember(*data);
}

void forget_gl_picture() { last_picture.forget(); }

}  // namespace keyturn::platform
