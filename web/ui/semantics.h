// What is on the screen, said in roles, names and states: every widget adds a node here while it draws. From this one
// list come the accessibility mirror, the browser tests (by role and name) and the check that nothing is unnamed.
// ImGui's test-engine hooks report each item that ImGui itself knows, so that an item which no widget described is
// found out.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "platform/accessible_node.h"

namespace keyturn::ui {

using platform::AccessibleNode;
using platform::NodeId;
using platform::Role;
using platform::Sorted;
using platform::Toggle;

class Semantics {
 public:
  void begin_frame();
  void end_frame();

  // Adds the node below the open parent and completes parent, window, clip, focused and id (when it is 0). The
  // reference is good until the next node.
  AccessibleNode& add(AccessibleNode node);

  // Nodes between the two lie inside `parent`, whose rectangle grows to hold them when it has none.
  void open(AccessibleNode parent);
  void close();

  // Nodes are not wanted while this is more than zero: what is drawn twice or only decorates.
  void silence() { ++silent_; }
  void unsilence() { --silent_; }

  const std::vector<AccessibleNode>& nodes() const { return nodes_; }

  // What is wrong in this frame, as sentences: items without a node, things to act on without a name, ids used twice.
  std::vector<std::string> problems() const;

  // From ImGui's hooks.
  void saw_item(ImGuiID id);
  void saw_label(ImGuiID id, const char* label);

 private:
  NodeId text_id(const AccessibleNode& node);

  struct Parent {
    NodeId id = 0;
    std::size_t index = 0;
    bool grows = false;
  };
  std::vector<AccessibleNode> nodes_;
  AccessibleNode ignored_;
  std::vector<Parent> parents_;
  std::unordered_map<NodeId, int> occurrences_;
  std::unordered_map<NodeId, int> described_;
  std::unordered_map<ImGuiID, std::string> seen_;  // with ImGui's label, where it has one
  int silent_ = 0;
};

// An item to act on: id and rectangle are those of the ImGui item.
AccessibleNode& describe(Role role, std::string_view name, ImGuiID id, ImVec2 min, ImVec2 max);

// Words without an ImGui item: headings, paragraphs, cells.
AccessibleNode& describe_text(Role role, std::string_view name, ImVec2 min, ImVec2 max);

// Everything that is added in this scope lies inside a node of this role.
class Region {
 public:
  // Without a rectangle it grows to hold what is added.
  Region(Role role, std::string_view name);
  Region(Role role, std::string_view name, ImVec2 min, ImVec2 max, ImGuiID id = 0);
  explicit Region(AccessibleNode node);
  ~Region();
  Region(const Region&) = delete;
  Region& operator=(const Region&) = delete;
};

class Silence {
 public:
  Silence();
  ~Silence();
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
};

}  // namespace keyturn::ui
