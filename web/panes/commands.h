// A text of several lines as the commands that a shell would take it for.
#pragma once
#include <string>
#include <vector>

namespace keyturn::panes {

// A line that is not whole (cli::Session::is_incomplete) goes on in the next one; blank lines are left out.
std::vector<std::string> commands_in(const std::string& text);

}  // namespace keyturn::panes
