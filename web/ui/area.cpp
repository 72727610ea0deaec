#include "ui/area.h"

#include <algorithm>

#include "imgui_internal.h"

namespace keyturn::ui {

Area::Area(ImVec2 at, float width) : window_(ImGui::GetCurrentWindow()) {
  ImGuiWindowTempData& flow = window_->DC;
  cursor_ = flow.CursorPos;
  cursor_max_ = flow.CursorMaxPos;
  line_size_ = flow.CurrLineSize;
  base_offset_ = flow.CurrLineTextBaseOffset;
  indent_ = flow.Indent.x;
  work_min_ = window_->WorkRect.Min;
  work_max_ = window_->WorkRect.Max;
  region_min_ = window_->ContentRegionRect.Min;
  region_max_ = window_->ContentRegionRect.Max;
  top_ = at.y;

  flow.CursorPos = at;
  flow.CursorMaxPos = at;
  flow.CurrLineSize = ImVec2(0, 0);
  flow.CurrLineTextBaseOffset = 0;
  flow.IsSameLine = false;
  flow.Indent.x = at.x - window_->Pos.x - flow.ColumnsOffset.x;
  window_->WorkRect.Min.x = window_->ContentRegionRect.Min.x = at.x;
  window_->WorkRect.Max.x = window_->ContentRegionRect.Max.x = at.x + width;
}

Area::~Area() {
  ImGuiWindowTempData& flow = window_->DC;
  flow.CursorMaxPos = ImMax(flow.CursorMaxPos, cursor_max_);
  flow.CursorPos = cursor_;
  flow.CurrLineSize = line_size_;
  flow.CurrLineTextBaseOffset = base_offset_;
  flow.Indent.x = indent_;
  flow.IsSameLine = false;
  window_->WorkRect = ImRect(work_min_, work_max_);
  window_->ContentRegionRect = ImRect(region_min_, region_max_);
}

float Area::bottom() const { return std::max(top_, window_->DC.CursorMaxPos.y); }

void take_space(ImVec2 size, float baseline) {
  ImGui::ItemSize(size, baseline);
  const ImVec2 max = ImGui::GetCurrentWindow()->DC.CursorPosPrevLine;
  ImGui::ItemAdd(ImRect(ImVec2(max.x - size.x, max.y), ImVec2(max.x, max.y + size.y)), 0);
}

ImVec2 here() {
  const ImGuiWindowTempData& flow = ImGui::GetCurrentWindow()->DC;
  return flow.CursorPos;
}

float width_left() { return std::max(1.0f, ImGui::GetContentRegionAvail().x); }

}  // namespace keyturn::ui
