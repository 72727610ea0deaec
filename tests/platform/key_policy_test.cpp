#include "platform/key_policy.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace keyturn::platform;

namespace {

constexpr KeyPlace kText{.typing = true};
constexpr KeyPlace kMirror{.in_mirror = true};
constexpr KeyPlace kNowhere{};

KeyFate fate(ImGuiKey key, unsigned modifiers, const KeyPlace& place) {
  return decide(to_key_press(key, modifiers), place, {});
}

}  // namespace

TEST_CASE("Reload, close, zoom and the developer tools are the browser's, whoever claims them", "[platform]") {
  const auto greedy = [](const KeyPress&) { return true; };
  const std::vector<KeyPress> kept = {
      to_key_press(ImGuiKey_R, kCtrlBit | kShiftBit),
      to_key_press(ImGuiKey_W, kCtrlBit),
      to_key_press(ImGuiKey_T, kCtrlBit),
      to_key_press(ImGuiKey_N, kCtrlBit),
      to_key_press(ImGuiKey_Equal, kCtrlBit),
      to_key_press(ImGuiKey_0, kCtrlBit),
      to_key_press(ImGuiKey_Tab, kCtrlBit),
      to_key_press(ImGuiKey_I, kCtrlBit | kShiftBit),
      to_key_press(ImGuiKey_F5, 0),
      to_key_press(ImGuiKey_F12, 0),
  };
  for (const KeyPress& press : kept) {
    for (const KeyPlace& place : {kText, kMirror, kNowhere}) CHECK(decide(press, place, greedy) == KeyFate::Browser);
  }
}

TEST_CASE("Ctrl+R reloads, unless somebody who is typed in claims it", "[platform]") {
  const KeyPress press = to_key_press(ImGuiKey_R, kCtrlBit);
  const auto greedy = [](const KeyPress&) { return true; };
  CHECK(decide(press, kText, greedy) == KeyFate::ImGui);
  CHECK(decide(press, kText, {}) == KeyFate::Browser);
  CHECK(decide(press, kMirror, greedy) == KeyFate::Browser);
  CHECK(decide(press, kNowhere, greedy) == KeyFate::Browser);
}

TEST_CASE("Whoever claims Ctrl+L, Ctrl+C or Tab gets it, and only then", "[platform]") {
  for (const KeyPress& press :
       {to_key_press(ImGuiKey_L, kCtrlBit), to_key_press(ImGuiKey_C, kCtrlBit), to_key_press(ImGuiKey_Tab, 0)}) {
    CHECK(decide(press, kText, {}) == KeyFate::Browser);
    CHECK(decide(press, kText, [](const KeyPress&) { return false; }) == KeyFate::Browser);
    CHECK(decide(press, kText, [](const KeyPress&) { return true; }) == KeyFate::ImGui);
  }
}

TEST_CASE("Nobody is asked about a plain letter", "[platform]") {
  bool asked = false;
  CHECK(decide(to_key_press(ImGuiKey_A, 0), kText, [&](const KeyPress&) { return asked = true; }) == KeyFate::Both);
  CHECK_FALSE(asked);
}

TEST_CASE("Copy, cut and paste come as the browser's own events, not as keys", "[platform]") {
  for (const ImGuiKey key : {ImGuiKey_C, ImGuiKey_X, ImGuiKey_V}) CHECK(fate(key, kCtrlBit, kText) == KeyFate::Browser);
  CHECK(fate(ImGuiKey_Insert, kCtrlBit, kText) == KeyFate::Browser);
  CHECK(fate(ImGuiKey_Insert, kShiftBit, kText) == KeyFate::Browser);
  CHECK(fate(ImGuiKey_Delete, kShiftBit, kText) == KeyFate::Browser);
}

TEST_CASE("A text box has its editing keys to itself", "[platform]") {
  for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_Home, ImGuiKey_Backspace, ImGuiKey_Delete, ImGuiKey_Enter}) {
    CHECK(fate(key, 0, kText) == KeyFate::ImGui);
    CHECK(fate(key, kCtrlBit, kText) == KeyFate::ImGui);
  }
  for (const ImGuiKey key : {ImGuiKey_A, ImGuiKey_Y, ImGuiKey_Z}) CHECK(fate(key, kCtrlBit, kText) == KeyFate::ImGui);
  CHECK(fate(ImGuiKey_F, kCtrlBit, kText) == KeyFate::Browser);
}

TEST_CASE("Enter and Space on an element of the mirror are that element's click; arrows are ImGui's", "[platform]") {
  CHECK(fate(ImGuiKey_Enter, 0, kMirror) == KeyFate::Browser);
  CHECK(fate(ImGuiKey_Space, 0, kMirror) == KeyFate::Browser);
  CHECK(fate(ImGuiKey_Enter, 0, kNowhere) == KeyFate::ImGui);
  CHECK(fate(ImGuiKey_DownArrow, 0, kMirror) == KeyFate::ImGui);
  CHECK(fate(ImGuiKey_Tab, 0, kMirror) == KeyFate::Browser);
}

TEST_CASE("Alt and an arrow go back in history, and by words on Apple", "[platform]") {
  constexpr KeyPlace kAppleText{.typing = true, .apple = true};
  CHECK(fate(ImGuiKey_LeftArrow, kAltBit, kText) == KeyFate::Browser);
  CHECK(fate(ImGuiKey_LeftArrow, kAltBit, kAppleText) == KeyFate::ImGui);
}

TEST_CASE("Command takes Ctrl's place on Apple", "[platform]") {
  constexpr KeyPlace kAppleText{.typing = true, .apple = true};
  CHECK(fate(ImGuiKey_A, kSuperBit, kAppleText) == KeyFate::ImGui);
  CHECK(fate(ImGuiKey_C, kSuperBit, kAppleText) == KeyFate::Browser);
  CHECK(fate(ImGuiKey_R, kSuperBit, kAppleText) == KeyFate::Browser);
}
