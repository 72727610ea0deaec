#include "platform/key_policy.h"

namespace keyturn::platform {
namespace {

// Ctrl on Apple is a modifier of its own (Emacs-like cursor keys of every text field), Command takes its place.
bool is_command(const KeyPress& press, bool apple) { return apple ? press.super : press.ctrl; }

// Ctrl+R reloads, except where a terminal that is typed in searches its history: F5 and Ctrl+Shift+R reload there too.
bool is_of_history(const KeyPress& press, const KeyPlace& place) {
  return place.typing && press.key == ImGuiKey_R && press.ctrl && !press.shift && !press.alt && !press.super;
}

bool is_browsers_own(const KeyPress& press, bool apple) {
  if (press.key == ImGuiKey_F5 || press.key == ImGuiKey_F11 || press.key == ImGuiKey_F12) return true;
  if (!is_command(press, apple)) return false;
  switch (press.key) {
    case ImGuiKey_R:
    case ImGuiKey_W:
    case ImGuiKey_T:
    case ImGuiKey_N:
    case ImGuiKey_Q:
    case ImGuiKey_Equal:
    case ImGuiKey_Minus:
    case ImGuiKey_0:
    case ImGuiKey_Tab: return true;
    case ImGuiKey_I:
    case ImGuiKey_J:
    case ImGuiKey_C: return press.shift;  // developer tools
    default: return false;
  }
}

// These come back as DOM events with the text in them (platform/clipboard.cpp).
bool is_clipboard_chord(const KeyPress& press, bool apple) {
  if (is_command(press, apple)) {
    return press.key == ImGuiKey_C || press.key == ImGuiKey_X || press.key == ImGuiKey_V ||
           press.key == ImGuiKey_Insert;
  }
  return press.shift && (press.key == ImGuiKey_Insert || press.key == ImGuiKey_Delete);
}

bool moves_or_edits(ImGuiKey key) {
  switch (key) {
    case ImGuiKey_LeftArrow:
    case ImGuiKey_RightArrow:
    case ImGuiKey_UpArrow:
    case ImGuiKey_DownArrow:
    case ImGuiKey_Home:
    case ImGuiKey_End:
    case ImGuiKey_PageUp:
    case ImGuiKey_PageDown:
    case ImGuiKey_Backspace:
    case ImGuiKey_Delete:
    case ImGuiKey_Enter:
    case ImGuiKey_KeypadEnter: return true;
    default: return false;
  }
}

bool is_text_shortcut(const KeyPress& press, bool apple) {
  if (moves_or_edits(press.key)) return true;
  return is_command(press, apple) && (press.key == ImGuiKey_A || press.key == ImGuiKey_Y || press.key == ImGuiKey_Z);
}

bool is_asked_about(const KeyPress& press) {
  return press.ctrl || press.super || press.alt || press.key == ImGuiKey_Tab || press.key == ImGuiKey_F1 ||
         press.key == ImGuiKey_F6 || press.key == ImGuiKey_Slash;
}

}  // namespace

KeyPress to_key_press(ImGuiKey key, unsigned modifiers) {
  return {key, (modifiers & kCtrlBit) != 0, (modifiers & kShiftBit) != 0, (modifiers & kAltBit) != 0,
          (modifiers & kSuperBit) != 0};
}

KeyFate decide(const KeyPress& press, const KeyPlace& place, const std::function<bool(const KeyPress&)>& claims) {
  const bool typing = place.typing;
  const bool apple = place.apple;
  if (is_browsers_own(press, apple) && !is_of_history(press, place)) return KeyFate::Browser;
  if (is_asked_about(press) && claims && claims(press)) return KeyFate::ImGui;
  if (is_clipboard_chord(press, apple) || press.key == ImGuiKey_Tab) return KeyFate::Browser;
  // Alt+Left is the way back; only Apple moves by words with it. AltGr comes as Ctrl+Alt and its character by itself.
  if (press.alt && !(apple && typing)) return KeyFate::Browser;
  if (typing && is_text_shortcut(press, apple)) return KeyFate::ImGui;
  if (press.ctrl || press.super) return KeyFate::Browser;
  if (typing) return KeyFate::Both;
  // Enter and Space on an element of the mirror are that element's click.
  const bool activates =
      press.key == ImGuiKey_Enter || press.key == ImGuiKey_KeypadEnter || press.key == ImGuiKey_Space;
  if (place.in_mirror && activates) return KeyFate::Browser;
  return moves_or_edits(press.key) || activates ? KeyFate::ImGui : KeyFate::Both;
}

}  // namespace keyturn::platform
