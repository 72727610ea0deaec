#include "ui/copyable.h"

#include <algorithm>

#include "base/text.h"
#include "imgui_internal.h"
#include "platform/a11y_mirror.h"
#include "platform/clipboard.h"
#include "platform/clock.h"
#include "platform/frame_scheduler.h"
#include "ui/area.h"
#include "ui/button.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

constexpr double kFeedbackMilliseconds = 2000;

// Whether the tick is still to be seen; asks for the frame in which it goes away.
bool was_just_copied(ImGuiID id) {
  auto& until = context().feedback_until;
  const auto found = until.find(id);
  if (found == until.end()) return false;
  if (platform::milliseconds() >= found->second) {
    until.erase(found);
    return false;
  }
  platform::wake_at(found->second);
  return true;
}

}  // namespace

bool copy_button(std::string_view value, std::string_view name) {
  const std::string label = joined({"Copy ", name, "##", value});
  const ImGuiID id = id_of(label);
  const bool copied = was_just_copied(id);
  const bool pressed =
      icon_button(copied ? Icon::Check : Icon::Copy, label, {.kind = ButtonKind::Quiet, .icon_size = 17});
  if (pressed) {
    platform::copy_text(value);
    platform::announce(joined({"Copied ", name}));
    context().feedback_until[id] = platform::milliseconds() + kFeedbackMilliseconds;
    platform::wake();
  }
  return pressed;
}

bool copyable(std::string_view value, std::string_view name, float width) {
  const ImVec2 start = here();
  const float room = width > 0 ? width : width_left();
  const float button_room = control_height();
  const float text_room = std::max(40.0f, room - button_room - kSpaceXxs);
  const ImVec2 size = measure_wrapped(value, TextRole::Code, text_room);
  const float height = std::max(size.y, 20.0f);
  const ImVec2 max(start.x + size.x, start.y + height);
  describe_text(Role::Text, value, start, max);
  draw_wrapped(ImGui::GetWindowDrawList(), start, value, TextRole::Code, colors().text, text_room);
  bool copied = false;
  ImVec2& reached = ImGui::GetCurrentWindow()->DC.CursorMaxPos;
  const float bottom = std::max(reached.y, max.y);
  {
    // The button is taller than a line: it reaches into the space above and below.
    const Area area({max.x + kSpaceXxs, start.y + 10 - button_room / 2}, button_room);
    copied = copy_button(value, name);
  }
  reached.y = bottom;
  take_space({size.x + kSpaceXxs + button_room, height});
  return copied;
}

}  // namespace keyturn::ui
