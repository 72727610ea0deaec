#include "ui/code_block.h"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/copyable.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace keyturn::ui {

bool code_block(std::string_view name, std::string_view code, const std::function<void()>& actions) {
  const IdScope scope(name);
  const ImVec2 min = here();
  const float width = width_left();
  const float buttons = (actions ? 2.0f : 1.0f) * (control_height() + kSpaceXxs);
  const float room = std::max(60.0f, width - 2 * kSpaceM - buttons);
  const ImVec2 size = measure_wrapped(code, TextRole::Code, room);
  const float height = std::max(size.y + 2 * kSpaceS, control_height() + kSpaceXs);
  const ImVec2 max(min.x + width, min.y + height);
  const Region region(Role::Group, name, min, max);
  describe_text(Role::Text, code, min, max);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min, max, pack(colors().code), kRadiusControl);
  list->AddRect(min, max, pack(colors().border), kRadiusControl);
  const float top = size.y + 2 * kSpaceS < height ? min.y + (height - size.y) / 2 : min.y + kSpaceS;
  draw_wrapped(list, {min.x + kSpaceM, top}, code, TextRole::Code, colors().text, room);
  bool copied = false;
  {
    const Area area({max.x - buttons, min.y + kSpaceXxs}, buttons);
    copied = copy_button(code, name);
    if (actions) {
      beside(kSpaceXxs);
      actions();
    }
  }
  take_space({width, height});
  return copied;
}

}  // namespace keyturn::ui
