// The sheet of keyboard shortcuts (?).
#pragma once

namespace keyturn::panes {

void draw_shortcuts(bool& open);

}  // namespace keyturn::panes
