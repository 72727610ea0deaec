#include "panes/page.h"

#include "imgui_internal.h"
#include "panes/clock_bar.h"
#include "panes/frame.h"
#include "panes/side_navigation.h"
#include "panes/top_bar.h"
#include "panes/tutorial_panel.h"
#include "platform/appearance.h"
#include "ui/theme.h"

namespace keyturn::panes {
namespace {

ui::Mode mode_of(const app::App& app) {
  switch (app.settings().theme) {
    case app::Theme::Light: return ui::Mode::Light;
    case app::Theme::Dark: return ui::Mode::Dark;
    case app::Theme::System: break;
  }
  return platform::color_scheme() == platform::ColorScheme::Dark ? ui::Mode::Dark : ui::Mode::Light;
}

bool is_typing() { return ImGui::GetCurrentContext()->PlatformImeData.WantTextInput; }

// Where text is typed these keys belong to the text.
void take_undo_keys(app::App& app) {
  if (is_typing()) return;
  const auto pressed = [](ImGuiKeyChord chord) {
    return ImGui::Shortcut(chord, ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_Repeat);
  };
  const bool redo = pressed(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z) || pressed(ImGuiMod_Ctrl | ImGuiKey_Y);
  if (redo) {
    app.actions().push(app::RedoAction{});
  } else if (pressed(ImGuiMod_Ctrl | ImGuiKey_Z)) {
    app.actions().push(app::UndoAction{});
  }
}

// While the step is open; a dialog has the eye already.
void draw_spotlight(const app::App& app, Panes& panes) {
  const auto& play = app.teaching().play;
  if (!play || play->is_done(play->step()) || app.dialog()) return;
  panes.spotlight.draw(ui::context().semantics.nodes(), play->shown().spotlight);
}

void show_outside(ui::Mode mode) {
  platform::show_color_scheme(mode == ui::Mode::Dark ? platform::ColorScheme::Dark : platform::ColorScheme::Light);
}

}  // namespace

void draw(app::App& app, Panes& panes, const std::function<void()>& content) {
  const Frame frame = lay_out(app);
  draw_fixed("Top bar", frame.top_bar, [&] { draw_top_bar(app, app.actions(), panes.menu_open); });
  draw_fixed("Clock", frame.clock_bar, [&] { draw_clock_bar(app, app.actions()); });
  draw_side_navigation(app, app.actions(), frame, panes.menu_open);
  const bool is_another = panes.shown.screen != app.route().screen || panes.shown.resource != app.route().resource;
  panes.shown = app.route();
  draw_content(frame.content, is_another, content);
  if (app.teaching().is_open())
    draw_fixed("Lesson", frame.lesson, [&] { draw_tutorial_panel(app, app.actions(), frame.lesson); });
  panes.cli.draw(app, frame.cli.min, frame.cli.size, frame.room);
  draw_spotlight(app, panes);
  take_undo_keys(app);
}

bool claims(const Panes& panes, const platform::KeyPress& press) {
  if (panes.cli.claims(press)) return true;
  const bool command = (press.ctrl || press.super) && !press.alt;
  return command && (press.key == ImGuiKey_Z || (press.key == ImGuiKey_Y && !press.shift)) && !is_typing();
}

std::unique_ptr<ui::Context> open_ui(const app::App& app) {
  const ui::Mode mode = mode_of(app);
  show_outside(mode);
  return ui::make_context(mode);
}

void follow_theme(const app::App& app) {
  const ui::Mode wanted = mode_of(app);
  ui::context().reduced_motion = platform::prefers_reduced_motion();
  if (ui::context().mode == wanted) return;
  ui::set_mode(wanted);
  show_outside(wanted);
}

}  // namespace keyturn::panes
