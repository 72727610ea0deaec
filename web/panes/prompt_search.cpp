// The prompt while its history is searched (Ctrl+R).
#include "base/text.h"
#include "imgui_internal.h"
#include "panes/prompt_layout.h"
#include "panes/prompt_line.h"
#include "platform/a11y_mirror.h"
#include "ui/context.h"
#include "ui/text.h"

namespace keyturn::panes {

// True when the keys of this frame were the search's. Any key that moves or edits ends it and works on what was found.
bool PromptLine::take_search_keys(const cli::Session& session, PromptEvents& events) {
  const auto pressed = [this](ImGuiKeyChord chord) { return ImGui::Shortcut(chord, ImGuiInputFlags_Repeat, id_); };
  const ReverseSearch::History& history = session.history();
  const bool asked = pressed(ImGuiMod_Ctrl | ImGuiKey_R);
  if (!search_.is_active()) {
    if (!asked) return false;
    completion_.close();
    search_.begin(line_);
    platform::announce(search_.label());
    return true;
  }
  const std::string query = search_.query();
  const std::string typed = take_typed();
  bool moved = false;
  if (asked || pressed(ImGuiKey_UpArrow)) {
    moved = search_.older(history, line_);
  } else if (pressed(ImGuiKey_DownArrow)) {
    moved = search_.newer(history, line_);
  } else if (pressed(ImGuiKey_Escape) || pressed(ImGuiMod_Ctrl | ImGuiKey_G) || pressed(ImGuiMod_Ctrl | ImGuiKey_C)) {
    search_.cancel(line_);
  } else if (pressed(ImGuiKey_Backspace)) {
    search_.erase(history, line_);
  } else if (!typed.empty()) {
    search_.type(history, line_, typed);
  } else {
    for (const ImGuiKey key : {ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_Tab, ImGuiKey_LeftArrow,
                               ImGuiKey_RightArrow, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_Delete}) {
      if (ImGui::IsKeyPressed(key, ImGuiInputFlags_None, id_)) search_.accept();
    }
    const bool is_chord = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeySuper;
    return search_.is_active() && !is_chord;
  }
  if (moved || search_.query() != query) {
    platform::announce(search_.has_match() && !search_.query().empty() ? line_.text() : search_.label());
  }
  events.edited = true;
  return true;
}

// In a row of its own below the line.
void PromptLine::paint_search(const TerminalGrid& grid, std::size_t row) const {
  const ui::Palette& palette = ui::colors();
  const bool is_lost = !search_.has_match();
  ui::draw_text(ImGui::GetWindowDrawList(), grid.at(row, 0), joined({search_.label(), "_"}), ui::TextRole::Code,
                is_lost ? palette.terminal_error : palette.terminal_dim, grid.cell * static_cast<float>(grid.columns));
}

}  // namespace keyturn::panes
