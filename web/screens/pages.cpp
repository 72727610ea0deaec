#include "screens/pages.h"

#include <string>
#include <variant>
#include <vector>

#include "screens/about.h"
#include "screens/disable_key.h"
#include "screens/gallery.h"
#include "screens/not_found.h"
#include "screens/picture.h"
#include "screens/sandbox.h"
#include "ui/breadcrumbs.h"
#include "ui/feedback.h"
#include "ui/text.h"

namespace keyturn::screens {
namespace {

ui::FlashKind kind_of(app::FlashTone tone) {
  switch (tone) {
    case app::FlashTone::Success: return ui::FlashKind::Success;
    case app::FlashTone::Info: return ui::FlashKind::Info;
    case app::FlashTone::Error: return ui::FlashKind::Error;
    case app::FlashTone::InProgress: return ui::FlashKind::InProgress;
  }
  return ui::FlashKind::Info;
}

void draw_breadcrumbs(const app::App& app, app::Actions& actions) {
  const std::vector<app::Crumb> crumbs = app::breadcrumbs(app.route());
  if (crumbs.size() < 2) return;
  std::vector<std::string> labels;
  for (const app::Crumb& crumb : crumbs) labels.push_back(crumb.label);
  const int followed = ui::breadcrumbs(labels);
  if (followed >= 0) actions.navigate(crumbs[static_cast<std::size_t>(followed)].route);
  ui::gap(ui::kSpaceM);
}

void draw_flashes(const app::App& app, app::Actions& actions) {
  std::vector<ui::Flash> shown;
  for (const app::Flash& flash : app.flashes()) {
    const bool is_here = flash.link.screen == app.route().screen && flash.link.resource == app.route().resource;
    shown.push_back({.id = flash.id,
                     .kind = kind_of(flash.tone),
                     .text = flash.text,
                     .detail = flash.detail,
                     .link = is_here ? std::string() : flash.link_label,
                     .command = flash.command});
  }
  if (shown.empty()) return;
  const ui::FlashEvents events = ui::flashbar(shown);
  if (events.dismissed >= 0) actions.push(app::DismissFlashAction{events.dismissed});
  for (const app::Flash& flash : app.flashes()) {
    if (flash.id == events.followed) actions.navigate(flash.link);
    if (flash.id == events.run) actions.run_line(flash.command);
  }
  ui::gap(ui::kSpaceL);
}

void draw_screen(const app::App& app, Pages& pages, app::Actions& actions) {
  switch (app.route().screen) {
    case app::Screen::Dashboard: return draw_dashboard(app, pages.dashboard, actions);
    case app::Screen::Tables: return draw_tables_list(app, pages.tables_list, actions);
    case app::Screen::CreateTable: return draw_create_table(app, pages.create_table, actions);
    case app::Screen::Table: return draw_table_details(app, pages.table_details, actions);
    case app::Screen::ManageEncryption: return draw_manage_encryption(app, pages.manage_encryption, actions);
    case app::Screen::Keys: return draw_keys_list(app, pages.keys_list, actions);
    case app::Screen::CreateKey: return draw_create_key(app, pages.create_key, actions);
    case app::Screen::Key: return draw_key_details(app, pages.key_details, actions);
    case app::Screen::Pictures: return draw_gallery(app, actions);
    case app::Screen::Picture: return draw_picture(app, pages.pictures, actions);
    case app::Screen::Sandbox: return draw_sandbox(app, actions);
    case app::Screen::About: return draw_about();
    case app::Screen::NotFound: return draw_not_found(app.route().resource, actions);
  }
}

// What belongs to the resource that was shown before must not appear at another one.
void forget_what_was_left(const app::App& app, Pages& pages) {
  if (pages.shown.screen == app.route().screen && pages.shown.resource == app.route().resource) return;
  pages.table_details = {};
  pages.manage_encryption = {};
  pages.create_key = {};
  pages.key_details = {};
  pages.shown = app.route();
}

struct DialogDrawer {
  const app::App& app;
  Pages& pages;
  app::Actions& actions;

  void operator()(const app::DeleteTableDialog& dialog) const {
    draw_delete_table(app, dialog, pages.delete_table, actions);
  }
  void operator()(const app::DisableKeyDialog& dialog) const { draw_disable_key(app, dialog, actions); }
  void operator()(const app::ScheduleDeletionDialog& dialog) const {
    draw_schedule_deletion(app, dialog, pages.schedule_deletion, actions);
  }
};

}  // namespace

void draw_page(app::App& app, Pages& pages) {
  app::Actions& actions = app.actions();
  forget_what_was_left(app, pages);
  draw_breadcrumbs(app, actions);
  draw_flashes(app, actions);
  draw_screen(app, pages, actions);
  if (!app.dialog()) {
    pages.delete_table = {};
    pages.schedule_deletion = {};
    return;
  }
  std::visit(DialogDrawer{app, pages, actions}, *app.dialog());
}

void forget_graphics(Pages& pages) { pages.pictures.bytes.painter.forget(); }

}  // namespace keyturn::screens
