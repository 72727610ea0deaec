#include "screens/replay.h"

#include "base/text.h"
#include "tutorial/catalog.h"
#include "ui/button.h"
#include "ui/code_block.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/replay.h"

namespace keyturn::screens {

void draw_replay(const std::string& text, app::Actions& actions) {
  ui::page_header("A shared link");
  const std::optional<views::Replay> replay = views::read_replay(text);
  const tutorial::CatalogEntry* lesson = replay ? tutorial::find_lesson(replay->lesson) : nullptr;
  if (!replay || (lesson == nullptr && !replay->lesson.empty())) {
    ui::begin_container({.title = "This link is not whole"});
    ui::paragraph("It was cut off, or a later version of Keyturn made it. Ask for it again.");
    return ui::end_container();
  }
  ui::begin_container({.title = "What it will do"});
  if (lesson != nullptr) {
    ui::paragraph(joined({"It begins the lesson \u201c", lesson->title, "\u201d and goes to step ",
                          std::to_string(replay->step + 1), ". Your sandbox waits until you leave the lesson."}));
  } else {
    ui::paragraph("It replaces your sandbox by a new account. Undo brings the sandbox back while this page is open.");
  }
  ui::gap(ui::kSpaceM);
  if (!replay->lines.empty()) {
    ui::paragraph("Then it runs these commands, in the simulation only:");
    ui::gap(ui::kSpaceXs);
    ui::code_block("Commands", join(replay->lines, "\n"));
    ui::gap(ui::kSpaceM);
  }
  if (ui::button("Replay it", {.kind = ui::ButtonKind::Primary})) actions.push(app::ReplayAction{*replay});
  ui::beside();
  if (ui::button("Cancel")) actions.navigate(app::dashboard());
  ui::end_container();
}

}  // namespace keyturn::screens
