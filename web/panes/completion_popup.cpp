#include "panes/completion_popup.h"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::panes {
namespace {

constexpr float kRow = 28;
constexpr float kPadding = 4;
constexpr int kShown = 9;
constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                                    ImGuiWindowFlags_NoNav;

float popup_width(const CompletionList& list, float& names) {
  names = 0;
  float summaries = 0;
  for (const cli::Suggestion& suggestion : list.suggestions()) {
    names = std::max(names, ui::text_width(suggestion.text, ui::TextRole::Code));
    summaries = std::max(summaries, ui::text_width(suggestion.summary, ui::TextRole::Small));
  }
  const float wanted = names + (summaries > 0 ? std::min(summaries, 420.0f) + ui::kSpaceL : 0) + 2 * ui::kSpaceM;
  return std::min(wanted, ImGui::GetIO().DisplaySize.x - 2 * ui::kSpaceXs);
}

}  // namespace

bool draw_completion_popup(CompletionList& list, ImVec2 cursor, float line_height) {
  if (!list.is_open()) return false;
  const ui::Palette& palette = ui::colors();
  const int count = static_cast<int>(list.suggestions().size());
  float names = 0;
  const float width = popup_width(list, names);
  const float height = kRow * static_cast<float>(std::min(count, kShown)) + 2 * kPadding;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  ImVec2 at(std::min(cursor.x, screen.x - width - ui::kSpaceXs), cursor.y - height - 4);
  if (at.y < 0) at.y = cursor.y + line_height + 4;

  bool chosen = false;
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kPadding, kPadding));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui::kRadiusControl);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, ui::to_vec4(palette.terminal_bar));
  ImGui::PushStyleColor(ImGuiCol_Border, ui::to_vec4(palette.terminal_border));
  if (ImGui::Begin("##completion", nullptr, kFlags)) {
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const ui::Region region(ui::Role::Listbox, "Suggestions");
    ImDrawList* drawing = ImGui::GetWindowDrawList();
    for (int i = 0; i < count; ++i) {
      const ui::IdScope scope(i);
      const auto index = static_cast<std::size_t>(i);
      const cli::Suggestion& suggestion = list.suggestions()[index];
      const ui::Item item = ui::press_item("##suggestion", {width - 2 * kPadding, kRow}, 0);
      const bool is_chosen = index == list.chosen();
      ui::AccessibleNode& node = ui::describe(ui::Role::Option, suggestion.text, item.id, item.min, item.max);
      node.selected = is_chosen ? ui::Toggle::On : ui::Toggle::Off;
      node.description = suggestion.summary;
      node.focusable = false;
      if (is_chosen) ImGui::SetScrollHereY();
      if (item.pressed) {
        list.choose(index);
        chosen = true;
      }
      if (!item.visible) continue;
      if (is_chosen || item.hovered) {
        drawing->AddRectFilled(item.min, item.max, ui::pack(palette.terminal_selection.faded(is_chosen ? 255 : 110)),
                               6);
      }
      const float left = item.min.x + ui::kSpaceXs;
      ui::draw_text(drawing, {left, item.center().y - 10}, suggestion.text, ui::TextRole::Code, palette.terminal_text);
      const float x = left + names + ui::kSpaceL;
      ui::draw_text(drawing, {x, item.center().y - 9}, suggestion.summary, ui::TextRole::Small, palette.terminal_dim,
                    item.max.x - x - 8);
    }
  }
  ImGui::End();
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar(4);
  return chosen;
}

}  // namespace keyturn::panes
