#include "ui/modal.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui_internal.h"
#include "platform/a11y_mirror.h"
#include "platform/frame_scheduler.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings;

void give_focus_back() {
  Context& current = context();
  if (current.opener != 0) platform::focus_node(current.opener);
  current.opener = 0;
  current.modal = 0;
}

}  // namespace

bool begin_modal(std::string_view title, bool& open, float width) {
  Context& current = context();
  const std::string name(title);
  const ImGuiID id = ImGui::GetID(name.c_str());
  if (!open) return false;
  if (current.modal != id) {
    current.modal = id;
    current.opener = ImGui::GetCurrentContext()->NavId;
    ImGui::OpenPopup(name.c_str());
  }
  current.modal_frame = ImGui::GetFrameCount();

  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float used = std::min(width, screen.x - 2 * kSpaceM);
  // Its height is known from the frame before; a high one begins below the edge.
  const ImGuiWindow* before = ImGui::FindWindowByName(name.c_str());
  const float least = before ? before->Size.y / 2 + kSpaceM : 120.0f;
  ImGui::SetNextWindowPos({screen.x / 2, std::max(screen.y * 0.42f, least)}, ImGuiCond_Always, {0.5f, 0.5f});
  ImGui::SetNextWindowSizeConstraints({used, 0}, {used, screen.y - 2 * kSpaceM});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kSpaceXl, kSpaceXl));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, kRadiusCard);
  ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, kRadiusCard);
  const bool drawn = ImGui::BeginPopupModal(name.c_str(), nullptr, kFlags);
  ImGui::PopStyleVar(3);
  if (!drawn) {
    open = false;
    give_focus_back();
    return false;
  }

  AccessibleNode node;
  node.role = Role::Dialog;
  node.name = title;
  node.modal = true;
  const ImVec2 min = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  node.rect = {min.x, min.y, size.x, size.y};
  current.semantics.open(std::move(node));

  const ImVec2 start = here();
  const float room = width_left();
  float bottom = 0;
  {
    const Area area(start, room - control_height() - kSpaceXs);
    heading(2, title);
    bottom = area.bottom();
  }
  {
    const Area area({start.x + room - control_height() + 8, start.y - 4}, control_height());
    if (icon_button(Icon::Close, "Close dialog")) open = false;
  }
  take_space({room, bottom - start.y});
  gap(kSpaceM);
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows))
    open = false;
  return true;
}

void begin_modal_footer() {
  gap(kSpaceXl);
  // The buttons' width is known from the frame before.
  const float known = ImGui::GetStateStorage()->GetFloat(id_of("##footer"));
  if (known > 0) ImGui::GetCurrentWindow()->DC.CursorPos.x += std::max(0.0f, width_left() - known);
  ImGui::GetStateStorage()->SetFloat(id_of("##footer-start"), here().x);
}

void end_modal() {
  ImGuiStorage* storage = ImGui::GetStateStorage();
  if (const float start = storage->GetFloat(id_of("##footer-start")); start > 0) {
    const float width = ImGui::GetCurrentWindow()->DC.CursorPosPrevLine.x - start;
    if (std::abs(width - storage->GetFloat(id_of("##footer"))) > 0.5f) platform::wake();
    storage->SetFloat(id_of("##footer"), width);
  }
  Context& current = context();
  current.semantics.close();
  ImGui::EndPopup();
}

void close_forgotten_modal() {
  Context& current = context();
  if (current.modal == 0 || current.modal_frame == ImGui::GetFrameCount()) return;
  const auto& stack = ImGui::GetCurrentContext()->OpenPopupStack;
  for (int i = 0; i < stack.Size; ++i) {
    if (stack[i].PopupId != current.modal) continue;
    ImGui::ClosePopupToLevel(i, true);
    break;
  }
  give_focus_back();
  platform::wake();
}

}  // namespace keyturn::ui
