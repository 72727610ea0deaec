// Draws the learner's eye to what a step of a lesson is about: an outline around the item of that label path, found
// among the accessible nodes of the frame.
#pragma once
#include <string>
#include <vector>

#include "imgui.h"
#include "ui/semantics.h"

namespace keyturn::panes {

// The last node of this path: its name is the last label, the names of some of those around it are the others, the
// outermost first. A label that ends in "…" is the beginning of a name. Null when there is none.
const ui::AccessibleNode* find_by_path(const std::vector<ui::AccessibleNode>& nodes,
                                       const std::vector<std::string>& path);

class Spotlight {
 public:
  // At the end of a frame. What is scrolled out of sight comes into view once.
  void draw(const std::vector<ui::AccessibleNode>& nodes, const std::vector<std::string>& path);

 private:
  std::vector<std::string> shown_;  // the path that was brought into view
};

}  // namespace keyturn::panes
