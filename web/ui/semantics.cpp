#include "ui/semantics.h"

#include <algorithm>

#include "base/assert.h"
#include "base/text.h"
#include "imgui_internal.h"
#include "ui/context.h"

namespace keyturn::ui {
namespace {

bool must_have_name(Role role) {
  switch (role) {
    case Role::Cell:
    case Role::Group:
    case Role::List:
    case Role::ListItem:
    case Role::Row:
    case Role::RowHeader:
    case Role::Separator:
    case Role::Form:
    case Role::Main:
    case Role::Banner:
    case Role::TabPanel:
    case Role::Log:
    case Role::Status: return false;
    default: return true;
  }
}

platform::Rect rect_of(ImVec2 min, ImVec2 max) { return {min.x, min.y, max.x - min.x, max.y - min.y}; }

bool is_empty(const platform::Rect& rect) { return rect.width <= 0 && rect.height <= 0; }

void grow(platform::Rect& rect, const platform::Rect& part) {
  if (is_empty(part)) return;
  if (is_empty(rect)) {
    rect = part;
    return;
  }
  const float right = std::max(rect.x + rect.width, part.x + part.width);
  const float bottom = std::max(rect.y + rect.height, part.y + part.height);
  rect.x = std::min(rect.x, part.x);
  rect.y = std::min(rect.y, part.y);
  rect.width = right - rect.x;
  rect.height = bottom - rect.y;
}

bool has_focus(ImGuiID id) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  return g.ActiveId != 0 ? g.ActiveId == id : g.NavId == id && g.NavWindow != nullptr;
}

}  // namespace

void Semantics::begin_frame() {
  nodes_.clear();
  parents_.clear();
  occurrences_.clear();
  seen_.clear();
  described_.clear();
  silent_ = 0;
}

void Semantics::end_frame() { KT_ASSERT(parents_.empty() && silent_ == 0); }

NodeId Semantics::text_id(const AccessibleNode& node) {
  // The same words of the same role below the same parent are told apart by their order.
  const NodeId hash =
      ImHashStr(node.name.c_str(), node.name.size(), node.parent ^ (static_cast<NodeId>(node.role) << 24));
  const int count = occurrences_[hash]++;
  return count == 0 ? hash : ImHashData(&count, sizeof count, hash);
}

AccessibleNode& Semantics::add(AccessibleNode node) {
  if (node.id != 0) ++described_[node.id];
  if (silent_ > 0) return ignored_ = std::move(node);
  if (node.parent == 0 && !parents_.empty()) node.parent = parents_.back().id;
  if (node.id == 0) {
    node.id = text_id(node);
  }
  if (const ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow; window != nullptr) {
    if (node.window == 0) node.window = window->ID;
    if (is_empty(node.clip)) node.clip = rect_of(window->ClipRect.Min, window->ClipRect.Max);
  }
  node.focused = node.focusable && has_focus(node.id);
  nodes_.push_back(std::move(node));
  return nodes_.back();
}

void Semantics::open(AccessibleNode parent) {
  const bool grows = is_empty(parent.rect);
  const AccessibleNode& added = add(std::move(parent));
  parents_.push_back({added.id, silent_ > 0 ? nodes_.size() : nodes_.size() - 1, grows});
}

void Semantics::close() {
  const Parent parent = parents_.back();
  parents_.pop_back();
  if (!parent.grows || parent.index >= nodes_.size()) return;
  platform::Rect rect;
  for (std::size_t i = parent.index + 1; i < nodes_.size(); ++i) {
    if (nodes_[i].parent == parent.id) grow(rect, nodes_[i].rect);
  }
  nodes_[parent.index].rect = rect;
}

std::vector<std::string> Semantics::problems() const {
  std::vector<std::string> found;
  for (const AccessibleNode& node : nodes_) {
    if (node.name.empty() && (node.focusable || must_have_name(node.role))) {
      found.push_back(joined({"a node of role ", std::to_string(static_cast<int>(node.role)), " has no name"}));
    }
  }
  for (const auto& [id, times] : described_) {
    if (times > 1) {
      const auto node = std::find_if(nodes_.begin(), nodes_.end(), [id = id](const auto& n) { return n.id == id; });
      found.push_back(joined({"an id is used twice: ", node == nodes_.end() ? "?" : node->name}));
    }
  }
  for (const auto& [id, label] : seen_) {
    if (!described_.contains(id)) found.push_back(joined({"an item has no accessible node: ", label}));
  }
  return found;
}

void Semantics::saw_item(ImGuiID id) { seen_.try_emplace(id); }

void Semantics::saw_label(ImGuiID id, const char* label) {
  if (const auto item = seen_.find(id); item != seen_.end() && label != nullptr) item->second = label;
}

AccessibleNode& describe(Role role, std::string_view name, ImGuiID id, ImVec2 min, ImVec2 max) {
  AccessibleNode node;
  node.id = id;
  node.role = role;
  node.name = name;
  node.rect = rect_of(min, max);
  node.focusable = true;
  return context().semantics.add(std::move(node));
}

AccessibleNode& describe_text(Role role, std::string_view name, ImVec2 min, ImVec2 max) {
  AccessibleNode node;
  node.role = role;
  node.name = name;
  node.rect = rect_of(min, max);
  return context().semantics.add(std::move(node));
}

Region::Region(Role role, std::string_view name, ImVec2 min, ImVec2 max, ImGuiID id) {
  AccessibleNode node;
  node.id = id;
  node.role = role;
  node.name = name;
  node.rect = rect_of(min, max);
  context().semantics.open(std::move(node));
}

Region::Region(Role role, std::string_view name) : Region(role, name, ImVec2(), ImVec2()) {}

Region::Region(AccessibleNode node) { context().semantics.open(std::move(node)); }

Region::~Region() { context().semantics.close(); }

Silence::Silence() { context().semantics.silence(); }

Silence::~Silence() { context().semantics.unsilence(); }

}  // namespace keyturn::ui

// --- ImGui's hooks (imgui_internal.h, IMGUI_ENABLE_TEST_ENGINE) ---

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* ctx, ImGuiID id, const ImRect&, const ImGuiLastItemData* item) {
  // Windows come without item data; scroll bars and resize grips are kept out of navigation.
  if (item == nullptr || (item->ItemFlags & ImGuiItemFlags_NoNav) != 0) return;
  if (ctx->IO.UserData != nullptr) static_cast<keyturn::ui::Context*>(ctx->IO.UserData)->semantics.saw_item(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* ctx, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
  if (ctx->IO.UserData != nullptr) static_cast<keyturn::ui::Context*>(ctx->IO.UserData)->semantics.saw_label(id, label);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
