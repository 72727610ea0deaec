#include "panes/prompt_line.h"

#include <algorithm>

#include "base/text.h"
#include "imgui_internal.h"
#include "panes/commands.h"
#include "panes/prompt_layout.h"
#include "platform/a11y_mirror.h"
#include "platform/page_file.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/semantics.h"
#include "ui/text.h"

namespace keyturn::panes {
namespace {

constexpr std::string_view kName = "Command line";

// ImGui's navigation, its Tab and its Enter stay out while the line has the keyboard.
constexpr ImGuiKey kOwnedKeys[] = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                                   ImGuiKey_Home,      ImGuiKey_End,        ImGuiKey_Enter,   ImGuiKey_KeypadEnter,
                                   ImGuiKey_Tab,       ImGuiKey_Backspace,  ImGuiKey_Delete,  ImGuiKey_Escape,
                                   ImGuiKey_Space};

}  // namespace

std::size_t PromptLine::rows(std::size_t columns) const {
  return prompt_rows(line_.text(), columns).size() + (search_.is_active() ? 1 : 0);
}

void PromptLine::focus() { wants_focus_ = true; }

void PromptLine::type(std::string line) {
  search_.accept();
  line_.set(std::move(line));
  completion_.close();
  history_.reset();
  focus();
}

void PromptLine::press(const TerminalGrid& grid, std::size_t row, std::size_t column, int clicks) {
  const std::string& text = line_.text();
  const std::size_t place = position_at(text, prompt_rows(text, grid.columns), {row, column});
  if (clicks >= 3) {
    line_.select_all();
  } else if (clicks == 2) {
    line_.move_to(word_start(text, next_code_point(text, place)));
    line_.move_to(word_end(text, line_.cursor()), LineEditor::Extend::Yes);
  } else {
    line_.move_to(place, ImGui::GetIO().KeyShift ? LineEditor::Extend::Yes : LineEditor::Extend::No);
  }
}

void PromptLine::drag(const TerminalGrid& grid, std::size_t row, std::size_t column) {
  const std::string& text = line_.text();
  line_.move_to(position_at(text, prompt_rows(text, grid.columns), {row, column}), LineEditor::Extend::Yes);
}

bool PromptLine::claims(const platform::KeyPress& press, bool output_selected) const {
  if (!active_) return false;
  if (press.key == ImGuiKey_Tab) {
    // With nothing to complete, Tab goes on to the next element: nobody is held here (WCAG 2.1.2).
    return !press.shift && !press.ctrl && !press.alt && (completion_.is_open() || !trimmed(line_.text()).empty());
  }
  if (!press.ctrl || press.alt || press.super) return false;
  switch (press.key) {
    case ImGuiKey_C: return !press.shift && !output_selected && !line_.has_selection();
    // At the end of the line there is nothing to take away, and Ctrl+K opens the command palette as everywhere.
    case ImGuiKey_K: return !press.shift && line_.cursor() < line_.text().size();
    case ImGuiKey_G: return !press.shift && search_.is_active();
    case ImGuiKey_L:
    case ImGuiKey_U:
    case ImGuiKey_R:
    case ImGuiKey_E: return !press.shift;
    default: return false;
  }
}

std::string PromptLine::take_typed() {
  ImGuiIO& io = ImGui::GetIO();
  const bool is_chord = (io.KeyCtrl && !io.KeyAlt) || io.KeySuper;
  std::string typed;
  for (int i = 0; i < io.InputQueueCharacters.Size && !is_chord; ++i) {
    char bytes[5];
    ImTextCharToUtf8(bytes, io.InputQueueCharacters[i]);
    typed += bytes;
  }
  io.InputQueueCharacters.resize(0);
  return typed;
}

void PromptLine::take_characters(PromptEvents& events) {
  const std::string typed = take_typed();
  if (typed.empty()) return;
  line_.insert(typed);
  events.edited = true;
}

void PromptLine::take_editing_keys(const cli::Session& session, PromptEvents& events) {
  const auto pressed = [this](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id_); };
  const ImGuiIO& io = ImGui::GetIO();
  const bool by_word = io.KeyCtrl || io.KeyAlt;
  if (pressed(ImGuiKey_Backspace)) {
    by_word ? line_.erase_word_backward() : line_.erase_backward();
    events.edited = true;
  }
  if (pressed(ImGuiKey_Delete)) {
    line_.erase_forward();
    events.edited = true;
  }
  if (pressed(ImGuiKey_Tab) && !io.KeyShift) {
    if (completion_.is_open()) {
      completion_.accept(line_);
    } else {
      completion_.complete(session, line_);
    }
    if (completion_.is_open()) {
      platform::announce(joined({std::to_string(completion_.suggestions().size()), " suggestions"}));
    }
  }
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, ImGuiInputFlags_None, id_)) {
    if (completion_.is_open()) {
      completion_.close();
    } else {
      ImGui::ClearActiveID();
      ImGui::SetNavCursorVisible(true);
    }
  }
  if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) {
    if (completion_.is_open()) {
      completion_.accept(line_);
    } else if (io.KeyShift) {
      line_.insert("\n");
      events.edited = true;
    } else {
      submit(events);
    }
  }
}

void PromptLine::take_moving_keys(const cli::Session& session, PromptEvents& events) {
  const auto pressed = [this](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id_); };
  const ImGuiIO& io = ImGui::GetIO();
  const auto extend = io.KeyShift ? LineEditor::Extend::Yes : LineEditor::Extend::No;
  const bool by_word = io.KeyCtrl || io.KeyAlt;
  const std::size_t before = line_.cursor();
  if (take_ghost()) {
    events.edited = true;
    return;
  }
  if (pressed(ImGuiKey_LeftArrow)) by_word ? line_.move_word_left(extend) : line_.move_left(extend);
  if (pressed(ImGuiKey_RightArrow)) by_word ? line_.move_word_right(extend) : line_.move_right(extend);
  if (pressed(ImGuiKey_Home)) line_.move_to_line_start(extend);
  if (pressed(ImGuiKey_End)) line_.move_to_line_end(extend);
  if (line_.cursor() != before) completion_.close();
  for (const int step : {-1, 1}) {
    if (!pressed(step < 0 ? ImGuiKey_UpArrow : ImGuiKey_DownArrow)) continue;
    if (completion_.is_open()) {
      completion_.step(step);
      platform::announce(completion_.suggestions()[completion_.chosen()].text);
    } else if (!(step < 0 ? line_.move_up(extend) : line_.move_down(extend))) {
      const bool moved = step < 0 ? history_.older(session.history(), line_) : history_.newer(session.history(), line_);
      if (moved) platform::announce(line_.text());
    }
  }
  events.edited = events.edited || line_.cursor() != before;
}

// → and End at the end of the line take the rest of one that was run before; with Ctrl or Alt → takes a word of it.
bool PromptLine::take_ghost() {
  const ImGuiIO& io = ImGui::GetIO();
  const auto pressed = [this](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id_); };
  if (completion_.is_open() || io.KeyShift || line_.cursor() != line_.text().size()) return false;
  if (pressed(ImGuiKey_RightArrow)) return ghost_.take(line_, io.KeyCtrl || io.KeyAlt);
  return pressed(ImGuiKey_End) && ghost_.take(line_, false);
}

void PromptLine::take_chords(PromptEvents& events, bool output_selected) {
  const auto pressed = [this](ImGuiKeyChord chord) { return ImGui::Shortcut(chord, ImGuiInputFlags_Repeat, id_); };
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_V)) {
    if (const char* pasted = ImGui::GetClipboardText()) {
      std::string_view words = pasted;
      // The last line of a paste waits for Enter, as in a terminal with bracketed paste.
      while (!words.empty() && (words.back() == '\n' || words.back() == '\r')) words.remove_suffix(1);
      line_.insert(words);
      events.edited = true;
    }
  }
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_A)) line_.select_all();
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_C)) {
    if (output_selected || line_.has_selection()) {
      events.copy = true;
    } else {
      line_.set({});
      completion_.close();
      history_.reset();
      events.edited = true;
    }
  }
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_X) && line_.has_selection()) {
    ImGui::SetClipboardText(std::string(line_.selected()).c_str());
    line_.erase_forward();
    events.edited = true;
  }
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_L)) events.clear_screen = true;
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_U)) {
    line_.erase_to_line_start();
    events.edited = true;
  }
  if (line_.cursor() < line_.text().size() && pressed(ImGuiMod_Ctrl | ImGuiKey_K)) {
    line_.erase_to_line_end();
    events.edited = true;
  }
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_E)) line_.move_to_line_end(LineEditor::Extend::No);
}

void PromptLine::submit(PromptEvents& events) {
  if (cli::Session::is_incomplete(line_.text())) {
    line_.move_to(line_.text().size());
    line_.insert("\n");
    events.edited = true;
    return;
  }
  events.lines = commands_in(line_.text());
  line_.set({});
  history_.reset();
  events.edited = true;
}

void PromptLine::describe(ImVec2 min, ImVec2 max) const {
  ui::AccessibleNode& node = ui::describe(ui::Role::Textbox, kName, id_, min, max);
  node.value = line_.text();
  node.multiline = true;
  node.description =
      "Tab completes, Up and Down go through the history, Control R searches it, Shift Enter begins a new line, Escape "
      "and then Tab leaves";
  if (search_.is_active()) node.description = joined({search_.label(), ". Control R goes on, Escape gives up"});
  if (search_.is_active()) return;
  if (ghost_.text().empty()) return;
  node.description = ghost_.can_be_taken() ? joined({"Right Arrow goes on with: ", line_.text(), ghost_.text()})
                                           : joined({"A value is missing: ", ghost_.text()});
}

PromptEvents PromptLine::draw(const cli::Session& session, const TerminalGrid& grid, std::size_t row,
                              bool output_selected) {
  PromptEvents events;
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGuiWindow* window = g.CurrentWindow;
  id_ = ui::id_of(kName);
  const std::size_t count = rows(grid.columns);
  const ImVec2 min = grid.at(row, 0);
  const ImVec2 max = grid.at(row + count, grid.columns);
  ImGui::ItemAdd(ImRect(min, max), id_, nullptr, ImGuiItemFlags_Inputable);

  if (wants_focus_ || g.NavActivateId == id_) {
    wants_focus_ = false;
    ImGui::SetActiveID(id_, window);
    ImGui::SetFocusID(id_, window);
    ImGui::FocusWindow(window);
  }
  active_ = g.ActiveId == id_;
  if (active_) {
    ImGui::KeepAliveID(id_);
    g.ActiveIdAllowOverlap = !g.IO.MouseDown[0];
    for (const ImGuiKey key : kOwnedKeys) ImGui::SetKeyOwner(key, id_);
    if (!take_search_keys(session, events)) {
      take_characters(events);
      take_chords(events, output_selected);
      take_moving_keys(session, events);
      if (events.edited && completion_.is_open()) completion_.refresh(session, line_);
      take_editing_keys(session, events);
    }
    active_ = g.ActiveId == id_;
  }
  if (completion_.is_open() && arrived_files_ != platform::arrived_files()) completion_.look_again(session, line_);
  arrived_files_ = platform::arrived_files();
  ghost_.follow(session, line_);
  describe(min, max);
  paint(grid, row);
  if (search_.is_active()) paint_search(grid, row + count - 1);
  if (active_) {
    ImGuiPlatformImeData& ime = g.PlatformImeData;
    ime.WantVisible = true;
    ime.WantTextInput = true;
    ime.InputPos = cursor_at_;
    ime.InputLineHeight = grid.line;
    ime.ViewportId = window->Viewport->ID;
  }
  return events;
}

void PromptLine::paint(const TerminalGrid& grid, std::size_t row) {
  const ui::Palette& palette = ui::colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const std::string& text = line_.text();
  const std::vector<PromptRow> rows = prompt_rows(text, grid.columns);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PromptRow& part = rows[i];
    const ImVec2 at = grid.at(row + i, 0);
    if (part.begins_line) {
      ui::draw_text(list, at, i == 0 ? "$" : ">", ui::TextRole::CodeStrong, palette.terminal_prompt);
    }
    const std::size_t from = std::max(line_.selection_start(), part.start);
    const std::size_t to = std::min(line_.selection_end(), part.end);
    if (from < to) {
      const std::size_t start = count_code_points(std::string_view(text).substr(part.start, from - part.start));
      const std::size_t width = count_code_points(std::string_view(text).substr(from, to - from));
      list->AddRectFilled(grid.at(row + i, kPromptColumns + start),
                          grid.at(row + i + 1, kPromptColumns + start + width), ui::pack(palette.terminal_selection));
    }
    ui::draw_text(list, grid.at(row + i, kPromptColumns),
                  std::string_view(text).substr(part.start, part.end - part.start), ui::TextRole::Code,
                  palette.terminal_text);
  }
  if (text.empty()) {
    ui::draw_text(list, grid.at(row, kPromptColumns + 1), "aws dynamodb list-tables", ui::TextRole::Code,
                  palette.terminal_dim.faded(active_ ? 120 : 200));
  }
  const PromptCell cell = cell_of(text, rows, line_.cursor());
  if (active_ && !completion_.is_open() && !search_.is_active()) paint_ghost(grid, row + cell.row, cell.column);
  cursor_at_ = grid.at(row + cell.row, cell.column);
  const ImVec2 end(cursor_at_.x + grid.cell, cursor_at_.y + grid.line);
  if (active_) {
    list->AddRectFilled({cursor_at_.x, cursor_at_.y + 1}, {cursor_at_.x + 2, end.y - 1},
                        ui::pack(palette.terminal_prompt));
  } else {
    list->AddRect({cursor_at_.x, cursor_at_.y + 2}, {end.x, end.y - 2}, ui::pack(palette.terminal_dim), 1);
  }
}

// As much of it as there is room for.
void PromptLine::paint_ghost(const TerminalGrid& grid, std::size_t row, std::size_t column) const {
  if (ghost_.text().empty() || column >= grid.columns) return;
  std::string shown = ghost_.text();
  const std::size_t room = grid.columns - column;
  if (count_code_points(shown) > room) {
    std::size_t end = 0;
    for (std::size_t i = 1; i < room; ++i) end = next_code_point(shown, end);
    shown = shown.substr(0, end) + "…";
  }
  ui::draw_text(ImGui::GetWindowDrawList(), grid.at(row, column), shown, ui::TextRole::Code,
                ui::colors().terminal_dim.faded(160));
}

}  // namespace keyturn::panes
