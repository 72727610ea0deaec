#include "panes/cli_pane.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "imgui_internal.h"
#include "panes/completion_popup.h"
#include "panes/output_text.h"
#include "platform/a11y_mirror.h"
#include "platform/clipboard.h"
#include "platform/frame_scheduler.h"
#include "platform/text_view.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/menu.h"
#include "ui/semantics.h"
#include "ui/split_panel.h"
#include "ui/text.h"

namespace keyturn::panes {
namespace {

constexpr float kMarginLeft = 24;   // the dots that say how a command ended stand in it
constexpr float kMarginRight = 36;  // each command's menu stands in it
constexpr float kMarginY = 8;
constexpr float kLeastContent = 160;  // of the content above
constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                    ImGuiWindowFlags_NoFocusOnAppearing;

struct Fold {
  ui::Icon icon;
  std::string_view name;
};

void draw_loading(const TerminalGrid& grid, std::size_t row) {
  constexpr std::string_view kWords = "Loading the texts of help \u2026";
  ui::draw_text(ImGui::GetWindowDrawList(), grid.at(row, 0), kWords, ui::TextRole::Code, ui::colors().terminal_dim);
  ui::describe_text(ui::Role::Text, kWords, grid.at(row, 0), grid.at(row + 1, grid.columns));
}

// A finger's buttons fit in.
float bar_height() { return ui::control_height() + 6; }

float largest(float room) { return std::max(app::Settings::kSmallestCliHeight, room - kLeastContent); }

}  // namespace

float CliPane::height(const app::App& app, float room) {
  if (app.settings().cli_folded) return bar_height();
  if (ui::is_phone()) return room;
  return std::floor(std::clamp(app.settings().cli_height, app::Settings::kSmallestCliHeight, largest(room)));
}

void CliPane::go_to_prompt(app::App& app) {
  if (app.settings().cli_folded) app.actions().push(app::SetCliFoldedAction{false});
  prompt_.focus();
  take_focus_from_dialog();
  platform::wake();
}

// A dialog that closes gives the focus back; it is to come here instead.
void CliPane::take_focus_from_dialog() const {
  if (ui::context().modal != 0) ui::context().opener = prompt_.id();
}

bool CliPane::claims(const platform::KeyPress& press) const {
  if (is_typing() && !press.shift && !press.alt && press.key == ImGuiKey_F && press.ctrl != press.super) return true;
  return prompt_.claims(press, scrollback_.has_selection());
}

void CliPane::draw(app::App& app, ImVec2 at, ImVec2 size, float room) {
  const ui::Palette& palette = ui::colors();
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, ui::to_vec4(palette.terminal));
  if (ImGui::Begin("CLI", nullptr, kFlags | ImGuiWindowFlags_NoScrollWithMouse)) {
    const ui::Region region(ui::Role::Region, "CLI", at, {at.x + size.x, at.y + size.y});
    if (std::optional<std::string> typed = app.take_typed_line()) {
      prompt_.type(std::move(*typed));
      take_focus_from_dialog();
      scroll_to_end_ = true;
    }
    take_find_key();
    draw_bar(app, at, size.x);
    if (!ui::is_phone()) draw_divider(app, at, size, room);
    if (!app.settings().cli_folded) draw_terminal(app, {at.x, at.y + bar_height()}, {size.x, size.y - bar_height()});
    why_.draw(app);
  }
  ImGui::End();
  ImGui::PopStyleColor();
}

void CliPane::draw_divider(app::App& app, ImVec2 at, ImVec2 size, float room) {
  ui::SplitPanel panel{size.y, app.settings().cli_folded};
  const ui::SplitEvents moved = ui::split_divider("Height of the CLI panel", panel, {at.x, at.y + 1}, size.x,
                                                  app::Settings::kSmallestCliHeight, largest(room));
  if (moved.resized) app.actions().push(app::SetCliHeightAction{panel.height});
  if (moved.fold_changed) app.actions().push(app::SetCliFoldedAction{panel.folded});
}

void CliPane::draw_bar(app::App& app, ImVec2 at, float width) {
  const ui::Palette& dark = ui::palette(ui::Mode::Dark);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 end(at.x + width, at.y + bar_height());
  list->AddRectFilled({at.x, at.y + 2}, end, ui::pack(ui::colors().terminal_bar));
  const float middle = at.y + bar_height() / 2 + 1;
  ui::draw_icon(list, {at.x + 24, middle}, ui::Icon::Terminal, dark.accent, 18);
  ui::draw_text(list, {at.x + 40, middle - 10}, "AWS CLI", ui::TextRole::Strong, dark.text);
  const float title_end = at.x + 40 + ui::text_width("AWS CLI", ui::TextRole::Strong);
  ui::describe_text(ui::Role::Heading, "AWS CLI", {at.x + 40, at.y}, {title_end, end.y}).level = 2;
  const std::string_view hint = "Tab completes \u00b7 \u2191 \u2193 history \u00b7 aws help";
  const bool folded = app.settings().cli_folded;
  const float buttons = (folded ? 3 : 4) * (ui::control_height() + ui::kSpaceXxs) + ui::kSpaceXs;
  const float top = at.y + (bar_height() - ui::control_height()) / 2 + 1;
  if (find_.is_open() && !folded) {
    const ui::ModeScope scope(ui::Mode::Dark);
    const float right = end.x - buttons - ui::kSpaceXs;
    if (find_.draw(scrollback_, {right, top}, right - title_end - ui::kSpaceM)) show_match_ = true;
    if (find_.take_closed()) prompt_.focus();
  } else if (title_end + ui::text_width(hint, ui::TextRole::Small) + buttons + 3 * ui::kSpaceL < end.x) {
    ui::draw_text(list, {title_end + ui::kSpaceL, middle - 9}, hint, ui::TextRole::Small, dark.muted);
  }
  // The buttons take the dark palette, as the bar does in both modes.
  const ui::ModeScope scope(ui::Mode::Dark);
  const ui::Area area({end.x - buttons, top}, buttons);
  if (!folded) {
    if (ui::icon_button(ui::Icon::Search, "Find in the output")) find_.open();
    ui::beside(ui::kSpaceXxs);
  }
  if (ui::icon_button(ui::Icon::OpenInNew, "Open the output as text"))
    platform::show_text("CLI output", plain_log(app.cli_log()));
  ui::beside(ui::kSpaceXxs);
  if (ui::icon_button(ui::Icon::Clear, "Clear the CLI output")) scrollback_.clear();
  ui::beside(ui::kSpaceXxs);
  const Fold fold = folded ? Fold{ui::Icon::ChevronUp, "Unfold the CLI"} : Fold{ui::Icon::ChevronDown, "Fold the CLI"};
  if (ui::icon_button(fold.icon, fold.name)) app.actions().push(app::SetCliFoldedAction{!folded});
}

void CliPane::draw_terminal(app::App& app, ImVec2 at, ImVec2 size) {
  ImGui::SetCursorScreenPos(at);
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, ui::to_vec4(ui::palette(ui::Mode::Dark).outline.faded(110)));
  if (ImGui::BeginChild("##terminal", size, ImGuiChildFlags_NavFlattened)) {
    TerminalGrid grid;
    grid.cell = ui::text_width("MMMMMMMMMM", ui::TextRole::Code) / 10;
    const ImVec2 top = ui::here();
    grid.origin = {std::floor(top.x + kMarginLeft), std::floor(top.y + kMarginY)};
    const float scrollbar = ImGui::GetStyle().ScrollbarSize;
    grid.columns =
        static_cast<std::size_t>(std::max(20.0f, (size.x - kMarginLeft - kMarginRight - scrollbar) / grid.cell));
    app.set_terminal({static_cast<int>(grid.columns), static_cast<int>((size.y - 2 * kMarginY) / grid.line)});
    follow_find();
    scrollback_.update(app.cli_log(), app.cli_runs(), grid.columns);
    follow_output(app);

    const std::size_t output_end = scrollback_.rows().size();
    const std::size_t prompt_row = output_end + (app.is_loading_help() ? 1 : 0);
    take_mouse(app, grid, prompt_row);
    // Lines that are scrolled out end at the margin, not in the middle of their letters.
    ImGui::PushClipRect({at.x, at.y + kMarginY}, {at.x + size.x, at.y + size.y}, true);
    if (find_.is_open()) {
      const float shown = std::max(0.0f, at.y - grid.origin.y) / grid.line;
      const auto first = static_cast<std::size_t>(shown);
      draw_matches(find_.find(), grid, first, first + static_cast<std::size_t>(size.y / grid.line) + 2);
    }
    const Spot* pressed = view_.draw(scrollback_, app.world(), grid, at.y, at.y + size.y);
    if (pressed) press(app, *pressed, grid.at(pressed->start.row + 1, pressed->start.column));
    if (app.is_loading_help()) draw_loading(grid, output_end);
    const PromptEvents events = prompt_.draw(app.session(), grid, prompt_row, scrollback_.has_selection());
    for (const std::string& line : events.lines) app.actions().run_line(line);
    if (events.copy) copy_selection();
    if (events.clear_screen) scrollback_.clear();
    if (events.edited) {
      scrollback_.select_nothing();
      scroll_to_end_ = true;
    }

    ImGui::PopClipRect();
    const float rows = grid.line * static_cast<float>(prompt_row + prompt_.rows(grid.columns)) + 2 * kMarginY;
    // So much longer that its end, too, begins with a whole line.
    const float height = rows <= size.y ? rows : size.y + std::ceil((rows - size.y) / grid.line) * grid.line;
    ImGui::SetCursorScreenPos(top);
    ImGui::ItemSize(ImVec2(1, height));
    if (show_match_) follow_match(grid, size);
    if (scroll_to_end_) {
      ImGui::SetScrollY(std::max(0.0f, height - size.y));
      scroll_to_end_ = false;
      platform::wake();
    }
    if (draw_completion_popup(prompt_.completion(), prompt_.cursor_at(), grid.line)) {
      prompt_.accept_completion();
      prompt_.focus();
      platform::wake();
    }
    draw_menu(app);
  }
  ImGui::EndChild();
  ImGui::PopStyleColor();
}

// Speaks what a command printed and shows its end.
void CliPane::follow_output(const app::App& app) {
  if (app.cli_runs() == seen_runs_) return;
  seen_runs_ = app.cli_runs();
  scroll_to_end_ = true;
  const bool is_new = seen_runs_ > app.cli_runs_kept();
  if (is_new && !app.cli_log().empty()) platform::announce(spoken_output(app.cli_log().back()));
}

// Where the match is in view nothing moves; else it comes into the upper half.
void CliPane::follow_match(const TerminalGrid& grid, ImVec2 size) {
  show_match_ = false;
  const Match* match = find_.find().current();
  if (!match) return;
  const float y = grid.line * static_cast<float>(match->start.row);
  const float scrolled = ImGui::GetScrollY();
  if (y >= scrolled && y + 2 * grid.line <= scrolled + size.y) return;
  ImGui::SetScrollY(std::max(0.0f, y - std::floor(size.y / 3 / grid.line) * grid.line));
  platform::wake();
}

void CliPane::take_find_key() {
  const ImGuiIO& io = ImGui::GetIO();
  if (!is_typing() || io.KeyShift || io.KeyAlt || io.KeyCtrl == io.KeySuper) return;
  if (ImGui::IsKeyPressed(ImGuiKey_F, false)) find_.open();
}

// While words are looked for everything is shown, and where they were found it stays so.
void CliPane::follow_find() {
  const Match* match = find_.is_open() ? find_.find().current() : nullptr;
  if (match && match->start.row < scrollback_.rows().size()) found_in_ = scrollback_.rows()[match->start.row].entry;
  scrollback_.show_everything(find_.is_open());
  if (find_.is_open() || !found_in_) return;
  scrollback_.unfold(*found_in_);
  found_in_.reset();
}

void CliPane::take_mouse(app::App& app, const TerminalGrid& grid, std::size_t prompt_row) {
  const ImGuiIO& io = ImGui::GetIO();
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const bool inside =
      ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && window->InnerRect.Contains(io.MousePos);
  const Spot* spot = inside ? view_.spot_at(grid, io.MousePos) : nullptr;
  if (inside) ImGui::SetMouseCursor(spot ? ImGuiMouseCursor_Hand : ImGuiMouseCursor_TextInput);
  const auto row = static_cast<std::size_t>(std::max(0.0f, (io.MousePos.y - grid.origin.y) / grid.line));
  const auto column = static_cast<std::size_t>(std::max(0.0f, (io.MousePos.x - grid.origin.x) / grid.cell + 0.5f));
  const ScrollPlace place{row, column};
  if (inside && ImGui::IsMouseClicked(ImGuiMouseButton_Right) && row < scrollback_.rows().size())
    open_menu_of(scrollback_.rows()[row].entry, io.MousePos);
  if (inside && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    pressed_spot_ = spot ? std::optional(*spot) : std::nullopt;
    if (!spot) prompt_.focus();
    if (row < prompt_row) return press_in_output(place);
    dragging_ = Dragging::Prompt;
    scrollback_.select_nothing();
    prompt_.press(grid, row - prompt_row, column, io.MouseClickedCount[0]);
    return;
  }
  const bool is_drag = ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3);
  if (is_drag) pressed_spot_.reset();
  if (!io.MouseDown[0]) {
    dragging_ = Dragging::Nothing;
    if (pressed_spot_ && spot && spot->name == pressed_spot_->name) press(app, *pressed_spot_, io.MousePos);
    pressed_spot_.reset();
  }
  if (dragging_ == Dragging::Nothing || !is_drag) return;
  if (dragging_ == Dragging::Output) return drag_in_output(place);
  prompt_.drag(grid, row < prompt_row ? 0 : row - prompt_row, column);
}

void CliPane::press_in_output(ScrollPlace place) {
  dragging_ = Dragging::Output;
  const int clicks = ImGui::GetIO().MouseClickedCount[0];
  if (clicks == 2)
    scrollback_.select_word(place);
  else if (clicks >= 3)
    scrollback_.select_line(place);
  else if (ImGui::GetIO().KeyShift)
    scrollback_.select_to(place);
  else
    scrollback_.select_from(place);
}

void CliPane::drag_in_output(ScrollPlace place) {
  scrollback_.select_to(place);
  // Beyond the edges the output moves along.
  const ImRect& inner = ImGui::GetCurrentWindow()->InnerRect;
  const float y = ImGui::GetIO().MousePos.y;
  const float beyond = std::min(0.0f, y - inner.Min.y) + std::max(0.0f, y - inner.Max.y);
  if (beyond == 0) return;
  ImGui::SetScrollY(ImGui::GetScrollY() + beyond * 0.4f);
  platform::wake();
}

void CliPane::press(app::App& app, const Spot& spot, ImVec2 at) {
  platform::wake();
  switch (spot.kind) {
    case SpotKind::Link: return app.actions().navigate(spot.route);
    case SpotKind::Fold: return scrollback_.toggle_fold(spot.entry);
    case SpotKind::Menu: return open_menu_of(spot.entry, at);
    case SpotKind::Why:
      if (const app::CliEntry* entry = app.cli_entry(spot.entry)) why_.open(*entry);
  }
}

void CliPane::open_menu_of(std::uint64_t entry, ImVec2 at) {
  menu_entry_ = entry;
  menu_at_ = at;
  ui::open_menu("##entry");
}

void CliPane::draw_menu(app::App& app) {
  static const std::vector<ui::MenuItem> items = {{ui::Icon::Copy, "Copy output"},
                                                  {ui::Icon::Copy, "Copy command"},
                                                  {ui::Icon::Play, "Run again"},
                                                  {ui::Icon::Terminal, "Put at the prompt"},
                                                  {ui::Icon::OpenInNew, "Open output as text"}};
  const int chosen = ui::menu("##entry", "Actions of the command", menu_at_, items);
  const app::CliEntry* entry = chosen < 0 ? nullptr : app.cli_entry(menu_entry_);
  if (!entry) return;
  switch (chosen) {
    case 0: return app.actions().copy(plain_output(*entry), "output");
    case 1: return app.actions().copy(entry->line, "command");
    case 2: return app.actions().run_line(entry->line);
    case 3: return app.actions().type_line(entry->line);
    default: return platform::show_text(entry->line, plain_output(*entry));
  }
}

void CliPane::copy_selection() {
  const std::string text =
      scrollback_.has_selection() ? scrollback_.selected() : std::string(prompt_.line().selected());
  ImGui::SetClipboardText(text.c_str());
  platform::announce("Copied");
}

}  // namespace keyturn::panes
