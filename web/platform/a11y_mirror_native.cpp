#include "platform/a11y_mirror.h"

namespace keyturn::platform {
namespace {

constexpr std::size_t kAnnouncementsKept = 20;

std::vector<std::string>& log() {
  static std::vector<std::string> texts;
  return texts;
}

}  // namespace

// Natively tests look at the ui's own list of nodes.
void mirror(const std::vector<AccessibleNode>&) {}
void focus_node(NodeId) {}

void announce(std::string_view text, Politeness) {
  log().emplace_back(text);
  if (log().size() > kAnnouncementsKept) log().erase(log().begin());
}

const std::vector<std::string>& announcements() { return log(); }

}  // namespace keyturn::platform
