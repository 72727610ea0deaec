// The page: hands its functions to the platform, which calls them when there is cause. A frame lets time pass, draws,
// and does what was asked for while drawing.
#include <memory>

#include "app/app.h"
#include "imgui.h"
#include "panes/page.h"
#include "platform/a11y_mirror.h"
#include "platform/clock.h"
#include "platform/frame_scheduler.h"
#include "platform/platform.h"
#include "screens/pages.h"
#include "ui/context.h"

namespace {

using namespace keyturn;

struct Page {
  app::App app;
  std::unique_ptr<ui::Context> ui;
  screens::Pages screens;
  panes::Panes panes;
  double drawn_at = platform::milliseconds();
};

void draw_frame(Page& page) {
  const double now = platform::milliseconds();
  page.app.tick((now - page.drawn_at) / 1000.0);
  page.drawn_at = now;

  panes::follow_theme(page.app);
  ui::begin_frame();
  panes::draw(page.app, page.panes, [&page] { screens::draw_page(page.app, page.screens); });
  ui::end_frame();
  platform::mirror(ui::context().semantics.nodes());

  if (page.app.drain()) platform::wake();
  if (const auto seconds = page.app.next_change()) platform::wake_at(now + *seconds * 1000.0);
}

}  // namespace

int main() {
  // It lives as long as the page: main() returns at once, and the browser calls back.
  auto* page = new Page;
  platform::run({
      .start = [page] { page->ui = panes::open_ui(page->app); },
      .frame = [page] { draw_frame(*page); },
      .route_changed = [page] { page->app.follow_address(); },
      .appearance_changed = [] { platform::wake(); },
      .context_lost = [page] { screens::forget_graphics(page->screens); },
      .context_restored = {},
      .claims_key = [page](const platform::KeyPress& press) { return panes::claims(page->panes, press); },
      .vault_due = [page] { page->app.save(app::SaveWhen::AtRest); },
      .vault_written = [page](bool worked) { page->app.note_saved(worked); },
      .file_chosen = [page](BytesView file) { page->app.import(file); },
      .page_hidden = [page] { page->app.save(app::SaveWhen::AtOnce); },
  });
}
