#include "screens/not_found.h"

#include "ui/container.h"
#include "ui/feedback.h"

namespace keyturn::screens {

void draw_not_found(const std::string& address, app::Actions& actions) {
  ui::page_header("Page not found", "");
  if (ui::empty_state(ui::Icon::Help, "There is no page at this address", address, "Open the dashboard")) {
    actions.navigate(app::dashboard());
  }
}

}  // namespace keyturn::screens
