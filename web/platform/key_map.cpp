#include "platform/key_map.h"

namespace keyturn::platform {
namespace {

struct Entry {
  std::string_view code;
  ImGuiKey key;
};

constexpr Entry kKeys[] = {
    {"ArrowDown", ImGuiKey_DownArrow},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"Backquote", ImGuiKey_GraveAccent},
    {"Backslash", ImGuiKey_Backslash},
    {"Backspace", ImGuiKey_Backspace},
    {"BracketLeft", ImGuiKey_LeftBracket},
    {"BracketRight", ImGuiKey_RightBracket},
    {"Comma", ImGuiKey_Comma},
    {"ContextMenu", ImGuiKey_Menu},
    {"Delete", ImGuiKey_Delete},
    {"End", ImGuiKey_End},
    {"Enter", ImGuiKey_Enter},
    {"Equal", ImGuiKey_Equal},
    {"Escape", ImGuiKey_Escape},
    {"Home", ImGuiKey_Home},
    {"Insert", ImGuiKey_Insert},
    {"Minus", ImGuiKey_Minus},
    {"NumpadAdd", ImGuiKey_KeypadAdd},
    {"NumpadDecimal", ImGuiKey_KeypadDecimal},
    {"NumpadDivide", ImGuiKey_KeypadDivide},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"NumpadEqual", ImGuiKey_KeypadEqual},
    {"NumpadMultiply", ImGuiKey_KeypadMultiply},
    {"NumpadSubtract", ImGuiKey_KeypadSubtract},
    {"PageDown", ImGuiKey_PageDown},
    {"PageUp", ImGuiKey_PageUp},
    {"Period", ImGuiKey_Period},
    {"Quote", ImGuiKey_Apostrophe},
    {"Semicolon", ImGuiKey_Semicolon},
    {"Slash", ImGuiKey_Slash},
    {"Space", ImGuiKey_Space},
    {"Tab", ImGuiKey_Tab},
};

ImGuiKey offset(ImGuiKey first, int steps) { return static_cast<ImGuiKey>(first + steps); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// With Num Lock off the number pad's keys are arrows and the like, and `key` says which.
ImGuiKey find(std::string_view name) {
  for (const Entry& entry : kKeys) {
    if (entry.code == name) return entry.key;
  }
  return ImGuiKey_None;
}

}  // namespace

ImGuiKey to_imgui_key(std::string_view code, std::string_view key) {
  // Wherever a keyboard has it: the key that asks for help.
  if (key == "?") return ImGuiKey_Slash;
  if (key.size() == 1) {
    const char c = key.front();
    if (c >= 'a' && c <= 'z') return offset(ImGuiKey_A, c - 'a');
    if (c >= 'A' && c <= 'Z') return offset(ImGuiKey_A, c - 'A');
  }
  if (code.size() == 6 && code.starts_with("Digit")) return offset(ImGuiKey_0, code[5] - '0');
  if (code.size() == 7 && code.starts_with("Numpad") && is_digit(code[6])) {
    const ImGuiKey moved = key.size() > 1 ? find(key) : ImGuiKey_None;
    return moved != ImGuiKey_None ? moved : offset(ImGuiKey_Keypad0, code[6] - '0');
  }
  if (code.size() >= 2 && code[0] == 'F' && is_digit(code[1])) {
    const int number = code.size() == 2 ? code[1] - '0' : (code[1] - '0') * 10 + (code[2] - '0');
    return number >= 1 && number <= 24 ? offset(ImGuiKey_F1, number - 1) : ImGuiKey_None;
  }
  if (code.size() == 4 && code.starts_with("Key")) return offset(ImGuiKey_A, code[3] - 'A');
  const ImGuiKey by_place = find(code);
  return by_place != ImGuiKey_None ? by_place : find(key);  // soft keyboards send no code
}

}  // namespace keyturn::platform
