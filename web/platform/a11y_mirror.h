// The page as real, invisible DOM elements above the canvas: what screen readers, voice control and find-in-page see,
// and what the Tab key walks through (the canvas itself cannot be focused, so Tab is never trapped: WCAG 2.1.2). It is
// always on. Focus and activation of an element become ImGui's focus and activation of the item with the same id.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/accessible_node.h"

namespace keyturn::platform {

// Once a frame, at the end of the ui's drawing. Costs nothing to speak of when the list is last frame's.
void mirror(const std::vector<AccessibleNode>& nodes);

// Asks that the keyboard's focus goes to the item, in ImGui and in the DOM, as soon as a frame shows it:
// for "the dialog opens, its first field has focus" and "the dialog closes, its opener has focus again".
void focus_node(NodeId id);

enum class Politeness { Polite, Assertive };

// Has a screen reader say it: after what it is saying (Polite) or at once (Assertive). Nothing is seen of it.
void announce(std::string_view text, Politeness politeness = Politeness::Polite);

// The last twenty announcements, oldest first.
const std::vector<std::string>& announcements();

}  // namespace keyturn::platform
