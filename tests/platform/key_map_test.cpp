#include "platform/key_map.h"

#include <catch2/catch_test_macros.hpp>

using keyturn::platform::to_imgui_key;

TEST_CASE("A letter is the one that is printed on the key, wherever the keyboard layout has it", "[platform]") {
  CHECK(to_imgui_key("KeyZ", "y") == ImGuiKey_Y);  // German
  CHECK(to_imgui_key("KeyQ", "A") == ImGuiKey_A);  // French, with Shift
  CHECK(to_imgui_key("KeyZ", "я") == ImGuiKey_Z);  // Russian: the shortcut stays in its place
}

TEST_CASE("Other keys go by their place", "[platform]") {
  struct Case {
    const char* code;
    const char* key;
    ImGuiKey expected;
  };
  const Case cases[] = {
      {"Enter", "Enter", ImGuiKey_Enter}, {"NumpadEnter", "Enter", ImGuiKey_KeypadEnter},
      {"Digit7", "/", ImGuiKey_7},        {"Digit0", "0", ImGuiKey_0},
      {"Numpad4", "4", ImGuiKey_Keypad4}, {"Numpad4", "ArrowLeft", ImGuiKey_LeftArrow},
      {"F1", "F1", ImGuiKey_F1},          {"F12", "F12", ImGuiKey_F12},
      {"Space", " ", ImGuiKey_Space},     {"PageDown", "PageDown", ImGuiKey_PageDown},
  };
  for (const Case& c : cases) {
    INFO(c.code << " " << c.key);
    CHECK(to_imgui_key(c.code, c.key) == c.expected);
  }
}

TEST_CASE("A soft keyboard that sends no place is understood by the key's name", "[platform]") {
  CHECK(to_imgui_key("", "Backspace") == ImGuiKey_Backspace);
  CHECK(to_imgui_key("", "Enter") == ImGuiKey_Enter);
}

TEST_CASE("Modifiers alone and unknown keys are no keys", "[platform]") {
  CHECK(to_imgui_key("ControlLeft", "Control") == ImGuiKey_None);
  CHECK(to_imgui_key("ShiftRight", "Shift") == ImGuiKey_None);
  CHECK(to_imgui_key("F25", "F25") == ImGuiKey_None);
  CHECK(to_imgui_key("", "") == ImGuiKey_None);
  CHECK(to_imgui_key("Fn", "Fn") == ImGuiKey_None);
}
