#include "screens/sandbox.h"

#include "ui/button.h"
#include "ui/container.h"
#include "ui/feedback.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace keyturn::screens {
namespace {

void step_button(std::string_view label, app::SandboxStep step, app::Actions& actions, ui::ButtonKind kind = {}) {
  if (ui::button(label, {.kind = kind})) actions.push(app::SandboxAction{step});
}

void draw_kept(const app::App& app, app::Actions& actions) {
  ui::begin_container({.title = "Kept in this browser"});
  if (app.unreadable()) {
    ui::alert(ui::Tone::Error, "What was kept cannot be read", app.unreadable()->message);
    ui::gap(ui::kSpaceM);
    ui::paragraph(
        "It is left as it is, and this new account is not kept, until you start over or import a file below.");
    ui::gap(ui::kSpaceM);
    step_button("Download what was kept", app::SandboxStep::DownloadUnreadable, actions);
  } else if (app.keeping() == platform::Keeping::Elsewhere) {
    ui::alert(
        ui::Tone::Warning, "Another tab keeps the account",
        "What you do here is not kept. Taking over opens here what the other tab has; that one stops being kept.");
    ui::gap(ui::kSpaceM);
    step_button("Take over", app::SandboxStep::TakeOver, actions);
  } else if (app.keeping() == platform::Keeping::Refused) {
    ui::alert(
        ui::Tone::Warning, "Nothing is kept",
        "The browser has no room or lets this page store nothing. Go on working, and export what you need later.");
  } else {
    ui::paragraph(
        "Tables and items, keys, the clock, the event history and the terminal are kept as you work, on this machine "
        "alone. Items stay encrypted there. Steps of undo end with the page.");
  }
  ui::end_container();
}

}  // namespace

void draw_sandbox(const app::App& app, app::Actions& actions) {
  ui::page_header("Your sandbox", "The simulated account as a whole.");
  draw_kept(app, actions);
  ui::gap(ui::kSpaceL);
  ui::begin_container({.title = "Save, bring back, begin anew",
                       .description = "One file holds the whole account, its simulated keys too: export what you may "
                                      "want again. Importing and starting over replace the account; Undo brings it "
                                      "back only while this page is open."});
  step_button("Export", app::SandboxStep::Export, actions);
  ui::beside();
  step_button("Import", app::SandboxStep::Import, actions);
  ui::beside();
  if (ui::button("Copy a link")) actions.push(app::ShareAction{});
  ui::beside();
  step_button("Start over", app::SandboxStep::StartOver, actions, ui::ButtonKind::Danger);
  ui::end_container();
}

}  // namespace keyturn::screens
