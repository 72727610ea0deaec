#include "screens/lessons.h"

#include <string>

#include "base/text.h"
#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/status.h"
#include "ui/text.h"
#include "views/lessons.h"

namespace keyturn::screens {
namespace {

void draw_lesson(const views::LessonRow& row, app::Actions& actions) {
  const ui::Region item(ui::Role::ListItem, row.title);
  if (ui::link(joined({row.title, "##", row.id}))) actions.push(app::LessonAction{app::LessonMove::Start, row.id});
  if (!row.state.empty()) {
    ui::beside(ui::kSpaceS);
    ui::status(row.done ? ui::StatusKind::Success : ui::StatusKind::InProgress, row.state);
  }
  ui::gap(ui::kSpaceXxs);
  ui::paragraph(joined({row.about, " ", row.facts, "."}), ui::Ink::Muted);
}

}  // namespace

void draw_lessons(const app::App& app, app::Actions& actions) {
  ui::page_header("Lessons",
                  "Each lesson has an account of its own. Your sandbox waits, and is back when you leave the lesson.",
                  [&] {
                    if (ui::button("Export progress")) actions.push(app::LessonAction{app::LessonMove::ExportProgress});
                    ui::beside();
                    if (ui::button("Import progress or a lesson"))
                      actions.push(app::SandboxAction{app::SandboxStep::Import});
                    ui::beside();
                    if (ui::button("Certificate", {.enabled = !views::certificate(app.teaching().progress).empty(),
                                                   .reason = "Finish a lesson first"}))
                      actions.push(app::LessonAction{app::LessonMove::Certificate});
                  });
  for (const views::LessonChapter& chapter : views::lesson_chapters(app.teaching().progress)) {
    ui::begin_container({.title = chapter.title, .count = std::to_string(chapter.lessons.size())});
    {
      const ui::Region list(ui::Role::List, chapter.title);
      for (const views::LessonRow& row : chapter.lessons) {
        draw_lesson(row, actions);
        ui::gap(ui::kSpaceM);
      }
    }
    ui::end_container();
    ui::gap(ui::kSpaceL);
  }
}

}  // namespace keyturn::screens
