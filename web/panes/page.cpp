#include "panes/page.h"

#include <utility>

#include "imgui_internal.h"
#include "panes/clock_bar.h"
#include "panes/frame.h"
#include "panes/output_text.h"
#include "panes/shortcuts.h"
#include "panes/side_navigation.h"
#include "panes/top_bar.h"
#include "platform/appearance.h"
#include "platform/text_view.h"
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

void take_page_keys(const app::App& app, Panes& panes) {
  if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_K, ImGuiInputFlags_RouteGlobal)) panes.palette.open(app);
  if (is_typing()) return;
  if (ImGui::Shortcut(ImGuiMod_Shift | ImGuiKey_Slash, ImGuiInputFlags_RouteGlobal)) panes.shortcuts_open = true;
}

void take_step(app::App& app, Panes& panes, PaneStep step) {
  switch (step) {
    case PaneStep::ShowShortcuts: panes.shortcuts_open = true; break;
    case PaneStep::GoToCli: panes.cli.go_to_prompt(app); break;
    case PaneStep::ShowOutputAsText: platform::show_text("CLI output", plain_log(app.cli_log())); break;
  }
}

// Dialogs of the panes, above everything else.
void draw_dialogs(app::App& app, Panes& panes) {
  if (const std::optional<PaneStep> step = panes.palette.draw(app)) take_step(app, panes, *step);
  draw_shortcuts(panes.shortcuts_open);
}

void show_outside(ui::Mode mode) {
  platform::show_color_scheme(mode == ui::Mode::Dark ? platform::ColorScheme::Dark : platform::ColorScheme::Light);
}

// Where the CLI takes the whole page it does not stand in the way when the page is opened or turned.
void fold_on_phone(app::App& app, Panes& panes) {
  const bool turned = ui::is_phone() && !panes.was_phone;
  panes.was_phone = ui::is_phone();
  if (turned && !app.settings().cli_folded) app.actions().push(app::SetCliFoldedAction{true});
}

}  // namespace

void draw(app::App& app, Panes& panes, const std::function<void()>& content) {
  fold_on_phone(app, panes);
  const Frame frame = lay_out(app);
  draw_fixed("Top bar", frame.top_bar, [&] {
    draw_top_bar(app, app.actions(), panes.top_bar);
    if (std::exchange(panes.top_bar.palette_wanted, false)) panes.palette.open(app);
    draw_dialogs(app, panes);
  });
  draw_fixed("Clock", frame.clock_bar, [&] { draw_clock_bar(app, app.actions()); });
  draw_side_navigation(app, app.actions(), frame, panes.top_bar.menu_open);
  const bool is_another = panes.shown.screen != app.route().screen || panes.shown.resource != app.route().resource;
  panes.shown = app.route();
  draw_content(frame.content, is_another, content);
  panes.cli.draw(app, frame.cli.min, frame.cli.size, frame.room);
  take_undo_keys(app);
  take_page_keys(app, panes);
}

bool claims(const Panes& panes, const platform::KeyPress& press) {
  if (panes.cli.claims(press)) return true;
  const bool command = (press.ctrl || press.super) && !press.alt;
  if (command && press.key == ImGuiKey_K && !press.shift) return true;
  if (!command && press.key == ImGuiKey_Slash && press.shift) return !is_typing();
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
