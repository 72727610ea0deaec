#include "platform/input.h"

#include <emscripten/emscripten.h>

#include <algorithm>

#include "imgui_internal.h"
#include "platform/callbacks.h"
#include "platform/frame_pump.h"
#include "platform/frame_scheduler.h"
#include "platform/key_map.h"
#include "platform/key_policy.h"
#include "platform/web_text.h"

namespace keyturn::platform {
namespace {

EM_JS(void, keyturn_input_watch, (), { keyturn.input.watch(); })
EM_JS(int, keyturn_is_apple, (), { return keyturn.input.is_apple ? 1 : 0; })
EM_JS(void, keyturn_show_cursor, (const char* name), { keyturn.input.show_cursor(UTF8ToString(name)); })

ImGuiMouseCursor shown_cursor = ImGuiMouseCursor_COUNT;

const char* css_name(ImGuiMouseCursor cursor) {
  switch (cursor) {
    case ImGuiMouseCursor_None: return "none";
    case ImGuiMouseCursor_TextInput: return "text";
    case ImGuiMouseCursor_ResizeAll: return "move";
    case ImGuiMouseCursor_ResizeNS: return "ns-resize";
    case ImGuiMouseCursor_ResizeEW: return "ew-resize";
    case ImGuiMouseCursor_ResizeNESW: return "nesw-resize";
    case ImGuiMouseCursor_ResizeNWSE: return "nwse-resize";
    case ImGuiMouseCursor_Hand: return "pointer";
    case ImGuiMouseCursor_Wait: return "wait";
    case ImGuiMouseCursor_Progress: return "progress";
    case ImGuiMouseCursor_NotAllowed: return "not-allowed";
    default: return "default";
  }
}

// Every event brings the modifiers, so one whose release went to another window cannot stick.
void add_modifiers(unsigned bits) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, (bits & kCtrlBit) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (bits & kShiftBit) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (bits & kAltBit) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (bits & kSuperBit) != 0);
}

void add_pointer(float x, float y, int touch, unsigned modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  add_modifiers(modifiers);
  io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
}

// Null where an open dialog keeps everything else still.
ImGuiWindow* window_at(ImVec2 at) {
  ImGuiWindow* hovered = nullptr;
  ImGui::FindHoveredWindowEx(at, false, &hovered, nullptr);
  ImGuiWindow* dialog = ImGui::GetTopMostPopupModal();
  const bool is_kept_still =
      hovered != nullptr && dialog != nullptr && !ImGui::IsWindowWithinBeginStackOf(hovered->RootWindow, dialog);
  return is_kept_still ? nullptr : hovered;
}

float on(ImVec2 both, ImGuiAxis axis) { return axis == ImGuiAxis_X ? both.x : both.y; }

// Where the window will stand with the next frame.
float place_of(const ImGuiWindow& window, ImGuiAxis axis) {
  const float wanted = on(window.ScrollTarget, axis);
  return wanted < FLT_MAX ? wanted : on(window.Scroll, axis);
}

// The innermost window that can still move that way.
void scroll(ImGuiWindow* window, ImGuiAxis axis, float by) {
  for (; by != 0 && window != nullptr; window = window->ParentWindow) {
    const float before = place_of(*window, axis);
    const float after = std::clamp(before - by, 0.0f, on(window->ScrollMax, axis));
    if (after != before) {
      if (axis == ImGuiAxis_X) return ImGui::SetScrollX(window, after);
      return ImGui::SetScrollY(window, after);
    }
    if ((window->Flags & ImGuiWindowFlags_ChildWindow) == 0) return;
  }
}

}  // namespace

void watch_input() {
  ImGui::GetIO().ConfigMacOSXBehaviors = keyturn_is_apple() != 0;
  keyturn_input_watch();
}

void show_mouse_cursor() {
  const ImGuiMouseCursor cursor = ImGui::GetMouseCursor();
  if (cursor == shown_cursor) return;
  shown_cursor = cursor;
  keyturn_show_cursor(css_name(cursor));
}

void press_chord(ImGuiKey key) {
  ImGuiIO& io = ImGui::GetIO();
  // ImGui swaps the two itself on Apple.
  const ImGuiKey modifier = io.ConfigMacOSXBehaviors ? ImGuiMod_Super : ImGuiMod_Ctrl;
  io.ClearInputKeys();  // a physical Ctrl or Shift that is still down would make it another chord
  io.AddKeyEvent(modifier, true);
  io.AddKeyEvent(key, true);
  io.AddKeyEvent(key, false);
  io.AddKeyEvent(modifier, false);
}

}  // namespace keyturn::platform

using namespace keyturn::platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE void keyturn_on_pointer_move(float x, float y, int touch, unsigned modifiers) {
  add_pointer(x, y, touch, modifiers);
  wake();
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_pointer_button(float x, float y, int button, int down, int touch,
                                                    unsigned modifiers) {
  add_pointer(x, y, touch, modifiers);
  ImGui::GetIO().AddMouseButtonEvent(button, down != 0);
  // What a click does may need the browser's leave, which ends with the handler: the clipboard, a phone's keyboard.
  if (down == 0) return settle_now();
  wake();
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_pointer_gone() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  wake();
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_wheel(float x, float y, float wheel_x, float wheel_y, unsigned modifiers) {
  add_pointer(x, y, 0, modifiers);
  ImGui::GetIO().AddMouseWheelEvent(wheel_x, wheel_y);
  wake();
}

// A finger takes what lies under it along, pixel by pixel, where a wheel goes by lines. `x`, `y`: where the finger came
// down, so that one gesture moves one thing.
EMSCRIPTEN_KEEPALIVE void keyturn_on_touch_scroll(float x, float y, float dx, float dy) {
  ImGuiWindow* window = window_at({x, y});
  scroll(window, ImGuiAxis_X, dx);
  scroll(window, ImGuiAxis_Y, dy);
  wake();
}

// 1: ImGui has it and the browser must not act on it.
EMSCRIPTEN_KEEPALIVE int keyturn_on_key_down(char* code, char* key, unsigned modifiers, int typing, int in_mirror) {
  const WebText code_text(code);
  const WebText key_text(key);
  ImGuiIO& io = ImGui::GetIO();
  add_modifiers(modifiers);
  wake();
  const KeyPress press = to_key_press(to_imgui_key(code_text.view(), key_text.view()), modifiers);
  const KeyFate fate = decide(press, {typing != 0, in_mirror != 0, io.ConfigMacOSXBehaviors}, callbacks().claims_key);
  if (fate == KeyFate::Browser || press.key == ImGuiKey_None) return 0;
  io.AddKeyEvent(press.key, true);
  // Apple's browsers swallow the release of a key that was pressed with Command.
  if (press.super) io.AddKeyEvent(press.key, false);
  return fate == KeyFate::ImGui ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_key_up(char* code, char* key, unsigned modifiers) {
  const WebText code_text(code);
  const WebText key_text(key);
  ImGuiIO& io = ImGui::GetIO();
  add_modifiers(modifiers);
  if (key_text.view() == "Meta") io.ClearInputKeys();
  const ImGuiKey released = to_imgui_key(code_text.view(), key_text.view());
  if (released != ImGuiKey_None) io.AddKeyEvent(released, false);
  wake();
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_window_focus(int focused) {
  ImGui::GetIO().AddFocusEvent(focused != 0);
  wake();
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_visibility(int hidden) {
  if (hidden == 0) return resume_frames(Pause::PageHidden);
  ImGui::GetIO().AddFocusEvent(false);
  notify(callbacks().page_hidden);
  pause_frames(Pause::PageHidden);
}

}  // extern "C"
