// Where in the page we are, as the part of its address after "#": "/tables/Music?tab=overview". The browser's history
// is the only place that remembers it, so back, forward, reload and bookmarks work.
#pragma once
#include <string>
#include <string_view>

namespace keyturn::platform {

// The current route, without "#", percent-encoding left as it is. Empty at the plain address.
std::string route();

// The page's own address, without "#" and what follows it.
std::string page_address();

// A new entry in the history: following a link, opening a dialog that "back" shall close.
void push_route(std::string_view route);

// The same entry with another route: a filter, a tab. Neither call reports back through Callbacks::route_changed.
void replace_route(std::string_view route);

// As the back button does; the old route arrives through Callbacks::route_changed.
void go_back();

void set_page_title(std::string_view title);

}  // namespace keyturn::platform
