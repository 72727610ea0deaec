// The prose of a lesson, drawn: styled words that wrap, links, lists, commands with buttons.
#pragma once
#include <vector>

#include "app/actions.h"
#include "tutorial/markdown.h"

namespace keyturn::panes {

// In the flow, as wide as what is left.
void draw_markdown(const std::vector<tutorial::Block>& blocks, app::Actions& actions);

}  // namespace keyturn::panes
