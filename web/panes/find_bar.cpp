#include "panes/find_bar.h"

#include <algorithm>
#include <utility>

#include "platform/a11y_mirror.h"
#include "platform/frame_scheduler.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/semantics.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace keyturn::panes {
namespace {

constexpr std::string_view kName = "Find in the CLI output";
constexpr float kTally = 86;

}  // namespace

void FindBar::open() {
  find_.open();
  wants_focus_ = true;
  platform::wake();
}

void FindBar::close() {
  find_.close();
  query_.clear();
  active_ = false;
  closed_ = true;
  platform::wake();
}

bool FindBar::take_closed() { return std::exchange(closed_, false); }

void FindBar::step(bool back) {
  back ? find_.previous() : find_.next();
  platform::announce(find_.tally());
}

bool FindBar::draw(const Scrollback& output, ImVec2 right, float room) {
  const ui::Region region(ui::Role::Search, kName);
  const float width = std::min(kWidth, room);
  const float buttons = 3 * ui::control_height() + 2 * ui::kSpaceXxs;
  const float left = right.x - width;
  const std::string before = find_.tally();
  ui::TextFieldOptions options;
  options.search = true;
  options.placeholder = "Find";
  options.width = std::max(80.0f, width - buttons - kTally - 2 * ui::kSpaceXs);
  options.focus_now = std::exchange(wants_focus_, false);
  {
    const ui::Area area({left, right.y}, options.width);
    const ui::TextFieldEvents events = ui::text_field({kName}, query_, options);
    active_ = events.active;
    if (events.left && ImGui::IsKeyPressed(ImGuiKey_Escape)) {
      close();
      return false;
    }
    find_.search(query_, output);
    if (events.submitted) {
      step(ImGui::GetIO().KeyShift);
      wants_focus_ = true;
      platform::wake();
    } else if (events.changed) {
      platform::announce(find_.tally());
    }
  }
  const float tally_at = left + options.width + ui::kSpaceXs;
  const std::string tally = find_.tally();
  ui::draw_text(ImGui::GetWindowDrawList(), {tally_at, right.y + ui::control_height() / 2 - 9}, tally,
                ui::TextRole::Small, ui::colors().text, kTally);
  if (!tally.empty()) {
    ui::describe_text(ui::Role::Text, tally, {tally_at, right.y}, {tally_at + kTally, right.y + ui::control_height()});
  }
  const ui::Area area({right.x - buttons, right.y}, buttons);
  if (ui::icon_button(ui::Icon::ChevronUp, "Previous match")) step(true);
  ui::beside(ui::kSpaceXxs);
  if (ui::icon_button(ui::Icon::ChevronDown, "Next match")) step(false);
  ui::beside(ui::kSpaceXxs);
  if (ui::icon_button(ui::Icon::Close, "Close find")) close();
  return find_.tally() != before;
}

void draw_matches(const OutputFind& find, const TerminalGrid& grid, std::size_t first, std::size_t end) {
  const ui::Palette& dark = ui::palette(ui::Mode::Dark);  // the terminal is dark in both modes
  ImDrawList* list = ImGui::GetWindowDrawList();
  const std::vector<Match>& matches = find.matches();
  auto match = std::lower_bound(matches.begin(), matches.end(), first == 0 ? 0 : first - 1,
                                [](const Match& m, std::size_t row) { return m.start.row < row; });
  for (; match != matches.end() && match->start.row < end; ++match) {
    const bool is_current = &*match == find.current();
    std::size_t left = match->length;
    ScrollPlace place = match->start;
    while (left > 0) {
      const std::size_t here = std::min(left, grid.columns - place.column);
      const ImVec2 min = grid.at(place.row, place.column);
      const ImVec2 max = grid.at(place.row + 1, place.column + here);
      list->AddRectFilled(min, max, ui::pack(dark.warning.strong.faded(is_current ? 120 : 50)), 2);
      if (is_current) list->AddRect(min, max, ui::pack(dark.warning.strong), 2);
      left -= here;
      place = {place.row + 1, 0};
    }
  }
}

}  // namespace keyturn::panes
