#include "panes/spotlight.h"

#include <algorithm>
#include <string_view>

#include "imgui_internal.h"
#include "platform/frame_scheduler.h"
#include "ui/context.h"

namespace keyturn::panes {
namespace {

constexpr float kRoom = 3;  // between the item and its outline

using Nodes = std::vector<ui::AccessibleNode>;

bool is_called(const ui::AccessibleNode& node, std::string_view label) {
  constexpr std::string_view kMore = "\u2026";
  if (!label.ends_with(kMore)) return node.name == label;
  return std::string_view(node.name).starts_with(label.substr(0, label.size() - kMore.size()));
}

const ui::AccessibleNode* parent_of(const Nodes& nodes, const ui::AccessibleNode& node) {
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const auto& other) { return other.id == node.parent; });
  return node.parent == 0 || found == nodes.end() ? nullptr : &*found;
}

bool lies_on(const Nodes& nodes, const ui::AccessibleNode& node, const std::vector<std::string>& path) {
  if (!is_called(node, path.back())) return false;
  std::size_t left = path.size() - 1;
  for (const auto* above = parent_of(nodes, node); above != nullptr && left > 0; above = parent_of(nodes, *above)) {
    if (is_called(*above, path[left - 1])) --left;
  }
  return left == 0;
}

}  // namespace

const ui::AccessibleNode* find_by_path(const Nodes& nodes, const std::vector<std::string>& path) {
  if (path.empty()) return nullptr;
  const auto found =
      std::find_if(nodes.rbegin(), nodes.rend(), [&](const auto& node) { return lies_on(nodes, node, path); });
  return found == nodes.rend() ? nullptr : &*found;
}

void Spotlight::draw(const Nodes& nodes, const std::vector<std::string>& path) {
  const ui::AccessibleNode* node = find_by_path(nodes, path);
  if (node == nullptr) {
    shown_.clear();
    return;
  }
  const platform::Rect& at = node->rect;
  const ImRect whole(at.x, at.y, at.x + at.width, at.y + at.height);
  const ImRect view(node->clip.x, node->clip.y, node->clip.x + node->clip.width, node->clip.y + node->clip.height);
  const bool is_in_view = view.Contains(whole);
  if (!is_in_view && shown_ != path) {
    if (ImGuiWindow* window = ImGui::FindWindowByID(node->window)) ImGui::ScrollToRect(window, whole);
    platform::wake();
  }
  shown_ = path;
  if (!view.Overlaps(whole)) return;
  ImRect outline = whole;
  outline.Expand(kRoom);
  ImRect edge = view;
  edge.Expand(1);
  outline.ClipWith(edge);
  ImRect halo = outline;
  halo.Expand(3);
  ImDrawList* list = ImGui::GetForegroundDrawList();
  const ui::Color color = ui::colors().accent;
  list->AddRect(halo.Min, halo.Max, ui::pack(color.faded(70)), ui::kRadiusControl + 5, 0, 4);
  list->AddRect(outline.Min, outline.Max, ui::pack(color), ui::kRadiusControl + 2, 0, 2);
}

}  // namespace keyturn::panes
