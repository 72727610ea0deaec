// The page where nothing can be drawn: the CLI's output goes to the plain terminal, line by line, with what the page
// would say in messages (platform/plain_terminal.h).
#pragma once
#include <cstdint>
#include <string_view>

#include "app/app.h"

namespace keyturn::panes {

class PlainPage {
 public:
  // Does what was asked for and prints what is new. True when there was anything to do.
  bool update(app::App& app);

  // One line or several, as they were entered.
  static void enter(app::App& app, std::string_view lines);

  // A button: "undo", "redo", "next", "export".
  static void take_step(app::App& app, std::string_view name);

 private:
  void print_new(const app::App& app);

  std::uint64_t printed_ = 0;  // commands
  int last_flash_ = 0;
};

}  // namespace keyturn::panes
