#include "screens/start_over.h"

#include <string>

#include "base/text.h"
#include "ui/button.h"
#include "ui/layout.h"
#include "ui/modal.h"
#include "ui/text.h"

namespace keyturn::screens {
namespace {

// "1 table", "3 tables".
std::string counted(std::size_t count, const std::string& thing) {
  return joined({std::to_string(count), " ", thing, count == 1 ? "" : "s"});
}

std::string what_goes(const World& world) {
  return joined({"This account goes: ", counted(world.tables.tables.size(), "table"), ", ",
                 counted(world.keys.keys.size(), "KMS key"), ", ", counted(world.ground.trail.size(), "event"),
                 ". An empty one takes its place."});
}

}  // namespace

void draw_start_over(const app::App& app, app::Actions& actions) {
  bool open = true;
  if (!ui::begin_modal("Start over", open)) return;
  ui::paragraph(what_goes(app.world()));
  ui::gap(ui::kSpaceXs);
  ui::paragraph("Export it first if you may want it again: Undo brings it back only while this page is open.");
  ui::begin_modal_footer();
  if (ui::button("Cancel##start-over")) open = false;
  ui::beside();
  if (ui::button("Export##start-over")) actions.push(app::SandboxAction{app::SandboxStep::Export});
  ui::beside();
  if (ui::button("Start over##dialog", {.kind = ui::ButtonKind::Danger})) {
    actions.push(app::SandboxAction{app::SandboxStep::StartOver});
    open = false;
  }
  ui::end_modal();
  if (!open) actions.close_dialog();
}

}  // namespace keyturn::screens
