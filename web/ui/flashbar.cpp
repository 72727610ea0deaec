#include <algorithm>

#include "base/text.h"
#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/context.h"
#include "ui/copyable.h"
#include "ui/feedback.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

constexpr std::size_t kShown = 3;

struct Look {
  Tone tone;
  Icon icon;
};

Look look_of(FlashKind kind) {
  switch (kind) {
    case FlashKind::Success: return {Tone::Success, Icon::CheckCircle};
    case FlashKind::Warning: return {Tone::Warning, Icon::Warning};
    case FlashKind::Error: return {Tone::Error, Icon::Error};
    case FlashKind::InProgress: return {Tone::Info, Icon::Pending};
    case FlashKind::Info: break;
  }
  return {Tone::Info, Icon::Info};
}

// The CLI twin: what to type for the same effect, copy, run again.
void command_row(const Flash& flash, FlashEvents& events) {
  const ImVec2 at = here();
  const float width = width_left();
  const float buttons = 2 * control_height() + kSpaceXxs;
  const float room = width - buttons - text_width("CLI", TextRole::SmallStrong) - 3 * kSpaceS;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float height = control_height();
  list->AddRectFilled(at, {at.x + width, at.y + height}, pack(colors().surface), kRadiusControl);
  const float middle = at.y + height / 2;
  draw_text(list, {at.x + kSpaceS, middle - 9}, "CLI", TextRole::SmallStrong, colors().muted);
  const float command_x = at.x + 2 * kSpaceS + text_width("CLI", TextRole::SmallStrong);
  draw_text(list, {command_x, middle - 9}, flash.command, TextRole::SmallCode, colors().text, room);
  describe_text(Role::Text, flash.command, {command_x, at.y}, {command_x + room, at.y + height});
  const Area area({at.x + width - buttons, at.y}, buttons);
  if (copy_button(flash.command, "command")) events.copied = flash.id;
  beside(kSpaceXxs);
  if (icon_button(Icon::Play, "Run again in the CLI")) events.run = flash.id;
}

void draw_flash(const Flash& flash, FlashEvents& events) {
  const IdScope scope(flash.id);
  const Look look = look_of(flash.kind);
  const ToneColors& tone = tone_colors(colors(), look.tone);
  const ImVec2 min = here();
  const float width = width_left();
  const float close_room = control_height() + kSpaceXs;
  ImDrawListSplitter splitter;
  ImDrawList* list = ImGui::GetWindowDrawList();
  splitter.Split(list, 2);
  splitter.SetCurrentChannel(list, 1);
  float bottom = 0;
  {
    const Region region(flash.kind == FlashKind::Error ? Role::Alert : Role::Status, flash.text);
    {
      const float inset = kSpaceM + 20 + kSpaceS;
      const Area area({min.x + inset, min.y + kSpaceS}, width - inset - close_room - kSpaceS);
      ImGui::GetCurrentWindow()->DC.CursorPos.y += 2;
      const TextRole role = flash.detail.empty() ? TextRole::Body : TextRole::Strong;
      const float link_width = text_width(flash.link) + kSpaceS;
      // A link that does not fit behind the words stands below them, not among them.
      const bool on_one_line = text_width(flash.text, role) + link_width <= width_left();
      paragraph(flash.text, Ink::Normal, 0, role);
      if (!flash.link.empty()) {
        if (on_one_line) beside(kSpaceS);
        if (!on_one_line) gap(2);
        if (link(flash.link)) events.followed = flash.id;
      }
      if (!flash.detail.empty()) {
        gap(2);
        paragraph(flash.detail);
      }
      if (!flash.command.empty()) {
        gap(kSpaceXs);
        command_row(flash, events);
      }
      bottom = std::max(area.bottom(), min.y + kSpaceS + 22) + kSpaceS;
    }
    const Area area({min.x + width - close_room, min.y + (44 - control_height()) / 2 + 1}, close_room);
    if (icon_button(Icon::Close, joined({"Dismiss##", std::to_string(flash.id)}))) events.dismissed = flash.id;
  }
  const ImVec2 max(min.x + width, bottom);
  splitter.SetCurrentChannel(list, 0);
  list->AddRectFilled(min, max, pack(tone.soft), kRadiusControl);
  list->AddRect(min, max, pack(tone.outline), kRadiusControl);
  draw_icon(list, {min.x + kSpaceM + 10, min.y + kSpaceS + 12}, look.icon, tone.strong, 20);
  splitter.Merge(list);
  take_space({width, max.y - min.y});
}

}  // namespace

FlashEvents flashbar(const std::vector<Flash>& flashes) {
  FlashEvents events;
  if (flashes.empty()) return events;
  const IdScope scope("##flashbar");
  const Region region(Role::Group, "Notifications");
  const std::size_t shown = std::min(flashes.size(), kShown);
  for (std::size_t i = 0; i < shown; ++i) draw_flash(flashes[i], events);
  if (flashes.size() > kShown) {
    text(joined({"and ", std::to_string(flashes.size() - kShown), " more"}), TextRole::Small, Ink::Muted);
  }
  return events;
}

}  // namespace keyturn::ui
