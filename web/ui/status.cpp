#include "ui/status.h"

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/text.h"

namespace keyturn::ui {

Icon status_icon(StatusKind kind) {
  switch (kind) {
    case StatusKind::Success: return Icon::CheckCircle;
    case StatusKind::Info: return Icon::Info;
    case StatusKind::Warning: return Icon::Warning;
    case StatusKind::Error: return Icon::Error;
    case StatusKind::Stopped: return Icon::Stopped;
    case StatusKind::Pending: return Icon::Schedule;
    case StatusKind::InProgress: return Icon::Pending;
  }
  return Icon::None;
}

Tone status_tone(StatusKind kind) {
  switch (kind) {
    case StatusKind::Success: return Tone::Success;
    case StatusKind::Info: return Tone::Info;
    case StatusKind::Warning: return Tone::Warning;
    case StatusKind::Error: return Tone::Error;
    case StatusKind::InProgress: return Tone::Info;
    case StatusKind::Stopped:
    case StatusKind::Pending: return Tone::Neutral;
  }
  return Tone::Neutral;
}

void status(StatusKind kind, std::string_view word) {
  const Color color = tone_colors(colors(), status_tone(kind)).strong;
  const float inset = 1.5f;
  const ImGuiWindowTempData& flow = ImGui::GetCurrentWindow()->DC;
  ImVec2 at = flow.CursorPos;
  if (flow.CurrLineTextBaseOffset > inset) at.y += flow.CurrLineTextBaseOffset - inset;
  const float width = 16 + 6 + text_width(word);
  const ImVec2 max(at.x + width, at.y + 20);
  ImGui::ItemSize(ImVec2(width, 20), inset);
  describe_text(Role::Text, word, at, max);
  if (!ImGui::ItemAdd(ImRect(at, max), 0)) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_icon(list, {at.x + 8, at.y + 10}, status_icon(kind), color, 16);
  draw_text(list, {at.x + 22, at.y}, word, TextRole::Body, color);
}

}  // namespace keyturn::ui
