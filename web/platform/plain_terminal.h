// The terminal without pictures, for browsers that offer no WebGL 2: a log and a line of the page's own elements. What
// is entered comes back through the callbacks plain_line and plain_step (platform/platform.h).
#pragma once
#include <string_view>

namespace keyturn::platform {

void open_plain_terminal();

enum class PlainKind { Command, Output, Error, Note };
void print_plain(PlainKind kind, std::string_view text);
void clear_plain_terminal();

}  // namespace keyturn::platform
