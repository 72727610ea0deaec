#include "panes/commands.h"

#include "base/text.h"
#include "cli/session.h"

namespace keyturn::panes {

std::vector<std::string> commands_in(const std::string& text) {
  std::vector<std::string> commands;
  std::string command;
  for (const std::string& line : split(text, '\n')) {
    command += line;
    if (cli::Session::is_incomplete(command)) {
      command += '\n';
      continue;
    }
    if (!trimmed(command).empty()) commands.push_back(command);
    command.clear();
  }
  if (!trimmed(command).empty()) commands.push_back(command);
  return commands;
}

}  // namespace keyturn::panes
