#include "ui/context.h"

#include "base/assert.h"
#include "imgui_internal.h"
#include "platform/appearance.h"
#include "ui/modal.h"
#include "ui/theme.h"

namespace keyturn::ui {

std::unique_ptr<Context> make_context(Mode mode) {
  auto made = std::make_unique<Context>();
  ImGuiIO& io = ImGui::GetIO();
  io.UserData = made.get();
  io.IniFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw frames on an idle page
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.ConfigNavCaptureKeyboard = true;
  ImGui::GetCurrentContext()->TestEngineHookItems = true;
  made->touched_last = made->coarse_pointer = platform::has_coarse_pointer();
  made->fonts = load_fonts();
  set_mode(mode);
  return made;
}

Context& context() {
  auto* current = static_cast<Context*>(ImGui::GetIO().UserData);
  KT_ASSERT(current != nullptr);
  return *current;
}

const Palette& colors() { return palette(context().mode); }

ModeScope::ModeScope(Mode mode) : before_(context().mode) { context().mode = mode; }

ModeScope::~ModeScope() { context().mode = before_; }

void begin_frame() {
  Context& current = context();
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseClicked[0]) current.touched_last = io.MouseSource == ImGuiMouseSource_TouchScreen;
  // Controls change their size between two presses only: what grew under a finger would not be where it was aimed at.
  const bool is_pressing = ImGui::IsAnyMouseDown() || io.MouseClicked[0] || io.MouseReleased[0];
  if (!is_pressing) current.coarse_pointer = current.touched_last;
  current.semantics.begin_frame();
}

void end_frame() {
  close_forgotten_modal();
  context().semantics.end_frame();
}

bool is_narrow() { return ImGui::GetIO().DisplaySize.x < kNarrow; }

bool is_phone() { return ImGui::GetIO().DisplaySize.x < kPhone; }

float control_height() { return context().coarse_pointer ? kTouchTarget : kControlHeight; }

ImU32 pack(Color color) { return IM_COL32(color.r, color.g, color.b, color.a); }

ImVec4 to_vec4(Color color) { return ImGui::ColorConvertU32ToFloat4(pack(color)); }

}  // namespace keyturn::ui
