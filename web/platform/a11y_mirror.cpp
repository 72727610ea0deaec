#include "platform/a11y_mirror.h"

#include <emscripten/emscripten.h>

#include <unordered_map>

#include "imgui.h"
#include "platform/a11y_focus.h"
#include "platform/frame_scheduler.h"
#include "platform/item_focus.h"
#include "platform/role_names.h"
#include "platform/text_agent.h"
#include "platform/web_text.h"

namespace keyturn::platform {
namespace {

EM_JS(void, keyturn_mirror_describe,
      (unsigned id, const char* role, const char* name, const char* description, const char* value, int states), {
        keyturn.mirror.describe(id >>> 0, UTF8ToString(role), UTF8ToString(name), UTF8ToString(description),
                                UTF8ToString(value), states);
      })
EM_JS(void, keyturn_mirror_relate,
      (unsigned id, int level, int count, int place, unsigned controls, const char* address),
      { keyturn.mirror.relate(id >>> 0, level, count, place, controls >>> 0, UTF8ToString(address)); })
EM_JS(void, keyturn_mirror_place,
      (unsigned id, float x, float y, float width, float height, float clip_x, float clip_y, float clip_width,
       float clip_height),
      { keyturn.mirror.place(id >>> 0, x, y, width, height, clip_x, clip_y, clip_width, clip_height); })
EM_JS(void, keyturn_mirror_arrange, (const unsigned* ids_and_parents, int count),
      { keyturn.mirror.arrange(HEAPU32.subarray(ids_and_parents >> 2, (ids_and_parents >> 2) + 2 * count)); })
EM_JS(void, keyturn_mirror_focus, (unsigned id), { keyturn.mirror.focus(id >>> 0); })
EM_JS(void, keyturn_mirror_serve, (unsigned id), { keyturn.mirror.serve(id >>> 0); })
EM_JS(void, keyturn_announce, (const char* text, int assertive),
      { keyturn.page.announce(UTF8ToString(text), Boolean(assertive)); })

constexpr std::size_t kAnnouncementsKept = 20;
// ImGui shows the focus that the DOM asked for within this many frames, or not at all.
constexpr int kFramesToFollow = 4;

struct Mirror {
  std::vector<AccessibleNode> shown;
  NodeId followed = 0;  // where the DOM's focus was put last, or came from
  NodeId asked = 0;     // the DOM has the focus there, ImGui does not show it yet
  int patience = 0;
  NodeId wished = 0;  // focus_node()
  bool was_typing = false;
  std::vector<std::string> announcements;
};
Mirror page;

// Bits as a11y_mirror.js reads them: three Toggles of two bits, flags, and the two bits of Sorted.
int pack_states(const AccessibleNode& node) {
  int bits =
      static_cast<int>(node.checked) | static_cast<int>(node.selected) << 2 | static_cast<int>(node.expanded) << 4;
  int position = 6;
  for (const bool flag : {node.focusable, node.disabled, node.required, node.invalid, node.has_popup, node.current,
                          node.modal, node.multiline, node.read_only, node.tab_stop, !node.address.empty()}) {
    bits |= static_cast<int>(flag) << position++;
  }
  return bits | static_cast<int>(node.sorted) << position;
}

// What has nothing to do with where it is.
bool says_the_same(AccessibleNode a, const AccessibleNode& b) {
  a.rect = b.rect;
  a.clip = b.clip;
  a.focused = b.focused;
  a.parent = b.parent;
  a.window = b.window;
  return a == b;
}

void describe(const AccessibleNode& node) {
  keyturn_mirror_describe(node.id, role_name(node.role), node.name.c_str(), node.description.c_str(),
                          node.value.c_str(), pack_states(node));
  keyturn_mirror_relate(node.id, node.level, node.count, node.place, node.controls, node.address.c_str());
}

void place(const AccessibleNode& node) {
  keyturn_mirror_place(node.id, node.rect.x, node.rect.y, node.rect.width, node.rect.height, node.clip.x, node.clip.y,
                       node.clip.width, node.clip.height);
}

bool same_tree(const std::vector<AccessibleNode>& a, const std::vector<AccessibleNode>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].id != b[i].id || a[i].parent != b[i].parent) return false;
  }
  return true;
}

const AccessibleNode* find_shown(NodeId id) {
  for (const AccessibleNode& node : page.shown) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

const AccessibleNode* find_focused() {
  for (auto node = page.shown.rbegin(); node != page.shown.rend(); ++node) {
    if (node->focused) return &*node;
  }
  return nullptr;
}

}  // namespace

void mirror(const std::vector<AccessibleNode>& nodes) {
  if (nodes == page.shown) return;
  std::unordered_map<NodeId, const AccessibleNode*> before;
  for (const AccessibleNode& node : page.shown) before.emplace(node.id, &node);
  for (const AccessibleNode& node : nodes) {
    const auto found = before.find(node.id);
    const AccessibleNode* old = found == before.end() ? nullptr : found->second;
    if (old == nullptr || !says_the_same(*old, node)) describe(node);
    if (old == nullptr || !(old->rect == node.rect) || !(old->clip == node.clip)) place(node);
  }
  if (!same_tree(nodes, page.shown)) {
    std::vector<unsigned> tree;
    tree.reserve(2 * nodes.size());
    for (const AccessibleNode& node : nodes) {
      tree.push_back(node.id);
      tree.push_back(node.parent);
    }
    keyturn_mirror_arrange(tree.data(), static_cast<int>(nodes.size()));
  }
  page.shown = nodes;
}

void focus_node(NodeId id) {
  page.wished = id;
  wake();
}

void follow_imgui_focus() {
  if (const AccessibleNode* wished = page.wished != 0 ? find_shown(page.wished) : nullptr) {
    page.wished = 0;
    page.asked = wished->id;
    page.patience = kFramesToFollow;
    focus_item(*wished);
    keyturn_mirror_focus(page.asked);
    page.followed = page.asked;
    return;
  }
  const AccessibleNode* focused = find_focused();
  if (page.asked != 0 && (focused == nullptr || focused->id != page.asked) && --page.patience > 0) return;
  page.asked = 0;
  const bool stopped_typing = page.was_typing && !is_typing();
  page.was_typing = is_typing();
  if (focused == nullptr) return;
  if (is_typing()) {
    keyturn_mirror_serve(focused->id);
  } else if (focused->id != page.followed || stopped_typing) {
    keyturn_mirror_focus(focused->id);
  }
  page.followed = focused->id;
}

void announce(std::string_view text, Politeness politeness) {
  page.announcements.emplace_back(text);
  if (page.announcements.size() > kAnnouncementsKept) page.announcements.erase(page.announcements.begin());
  keyturn_announce(page.announcements.back().c_str(), politeness == Politeness::Assertive ? 1 : 0);
}

const std::vector<std::string>& announcements() { return page.announcements; }

}  // namespace keyturn::platform

using namespace keyturn::platform;

extern "C" {

// 0: the focus went to something of the page that is not ImGui's.
EMSCRIPTEN_KEEPALIVE void keyturn_on_node_focus(unsigned id) {
  page.followed = id;
  const AccessibleNode* node = find_shown(id);
  if (node == nullptr) return leave_items();
  page.asked = id;
  page.patience = kFramesToFollow;
  focus_item(AccessibleNode(*node));  // a copy: drawing replaces the list
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_node_activate(unsigned id) {
  if (const AccessibleNode* node = find_shown(id)) activate_item(AccessibleNode(*node));
}

EMSCRIPTEN_KEEPALIVE void keyturn_on_node_text(unsigned id, char* text) {
  const WebText wanted(text);
  if (const AccessibleNode* node = find_shown(id)) type_into_item(AccessibleNode(*node), wanted.view());
}

}  // extern "C"
