#include "platform/item_focus.h"

#include <string>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/frame_pump.h"
#include "platform/frame_scheduler.h"
#include "platform/input.h"

namespace keyturn::platform {
namespace {

bool can_be_typed_in(const AccessibleNode& node) { return node.role == Role::Textbox && !node.disabled; }

void move_focus(const AccessibleNode& node) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  ImGuiWindow* window = ImGui::FindWindowByID(node.window);
  if (window == nullptr) return;
  if (context.ActiveId != 0 && context.ActiveId != node.id) ImGui::ClearActiveID();
  ImGui::FocusWindow(window);
  const ImRect bounds(node.rect.x, node.rect.y, node.rect.x + node.rect.width, node.rect.y + node.rect.height);
  const ImGuiNavLayer layer = ImGuiNavLayer_Main;
  ImGui::SetNavID(node.id, layer, window->NavRootFocusScopeId, ImGui::WindowRectAbsToRel(window, bounds));
  ImGui::SetNavCursorVisible(true);
  // Otherwise the mouse, wherever it rests, keeps the highlight.
  context.NavHighlightItemUnderNav = true;
  ImGui::ScrollToRect(window, bounds, ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
}

void activate(NodeId id) {
  ImGui::ActivateItemByID(id);
  // A text box opens with its text selected, a slider for typing a number.
  ImGui::GetCurrentContext()->NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
}

}  // namespace

void focus_item(const AccessibleNode& node) {
  const bool was_open = ImGui::GetCurrentContext()->ActiveId == node.id;
  move_focus(node);
  if (!can_be_typed_in(node)) return wake();
  if (!was_open) activate(node.id);
  settle_now();
}

void leave_items() {
  ImGui::ClearActiveID();
  // Nothing is focused, or the focus of the page would come back to it.
  if (ImGui::GetCurrentContext()->NavWindow != nullptr) ImGui::SetNavID(0, ImGuiNavLayer_Main, 0, ImRect());
  ImGui::SetNavCursorVisible(false);
  wake();
}

void activate_item(const AccessibleNode& node) {
  if (node.disabled) return;
  move_focus(node);
  activate(node.id);
  settle_now();
}

void type_into_item(const AccessibleNode& node, std::string_view text) {
  if (!can_be_typed_in(node)) return;
  focus_item(node);
  press_chord(ImGuiKey_A);
  settle_now();
  ImGuiIO& io = ImGui::GetIO();
  if (text.empty()) {
    io.AddKeyEvent(ImGuiKey_Delete, true);
    io.AddKeyEvent(ImGuiKey_Delete, false);
  } else {
    io.AddInputCharactersUTF8(std::string(text).c_str());
  }
  settle_now();
}

}  // namespace keyturn::platform
