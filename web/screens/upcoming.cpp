#include "screens/upcoming.h"

#include "base/text.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace keyturn::screens {
namespace {

constexpr std::size_t kShown = 8;

}  // namespace

void draw_upcoming(std::string_view title, const std::vector<views::Upcoming>& ahead, app::Actions& actions) {
  ui::begin_container(
      {.title = title, .actions = [&] {
         if (ui::button("Skip to the next event", {.icon = ui::Icon::SkipNext,
                                                   .enabled = !ahead.empty(),
                                                   .reason = ahead.empty() ? "Nothing is ahead" : ""})) {
           actions.push(app::SkipToNextAction{});
         }
       }});
  if (ahead.empty()) {
    ui::paragraph("Nothing is under way. Create or change a table and watch it happen here, second by second.",
                  ui::Ink::Muted);
  }
  for (std::size_t i = 0; i < ahead.size() && i < kShown; ++i) {
    if (i > 0) ui::gap(ui::kSpaceXs);
    ui::icon(ui::Icon::Schedule, ui::Ink::Accent);
    ui::beside();
    ui::text(ahead[i].text);
    ui::beside();
    ui::text(ahead[i].when, ui::TextRole::Body, ui::Ink::Muted);
  }
  if (ahead.size() > kShown) {
    ui::gap(ui::kSpaceXs);
    ui::text(joined({"and ", std::to_string(ahead.size() - kShown), " more"}), ui::TextRole::Body, ui::Ink::Muted);
  }
  ui::end_container();
}

}  // namespace keyturn::screens
