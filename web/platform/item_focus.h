// ImGui's keyboard focus, set from outside: what arrow keys and Tab do inside ImGui, done for an item that somebody
// else chose.
#pragma once
#include <string_view>

#include "platform/accessible_node.h"

namespace keyturn::platform {

// The item has the focus ring and is scrolled into view. A text box is opened for typing with its text selected, as
// after Tab.
void focus_item(const AccessibleNode& node);

// The keyboard is elsewhere: no ring, and no text box asks for typing.
void leave_items();

// As a click on it would.
void activate_item(const AccessibleNode& node);

// Replaces the text of a text box (voice control and other aids write into the element, not with keys).
void type_into_item(const AccessibleNode& node, std::string_view text);

}  // namespace keyturn::platform
