// All panes of the page around its content, in the order in which they are drawn and read out.
#pragma once
#include <functional>
#include <memory>

#include "app/app.h"
#include "panes/cli_pane.h"
#include "panes/spotlight.h"
#include "ui/context.h"

namespace keyturn::panes {

struct Panes {
  CliPane cli;
  Spotlight spotlight;
  bool menu_open = false;  // the side navigation of a narrow page
  app::Route shown;        // of the last frame
};

// Draws everything; `content` draws the screen.
void draw(app::App& app, Panes& panes, const std::function<void()>& content);

// Whether the key belongs to the page rather than to the browser (platform/platform.h).
bool claims(const Panes& panes, const platform::KeyPress& press);

// Fonts and style, in the theme that the settings and the system ask for. It must live as long as ImGui's context.
std::unique_ptr<ui::Context> open_ui(const app::App& app);

// Once a frame: the theme, where the wish changed.
void follow_theme(const app::App& app);

}  // namespace keyturn::panes
