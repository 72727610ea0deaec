#include "ui/form_field.h"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/text.h"

namespace keyturn::ui {

void begin_field(const FieldText& field, float width) {
  ImGui::BeginGroup();
  // The words are spoken as the control's name and description; as texts of their own they would be heard twice.
  const Silence silence;
  const std::string_view label = visible_label(field.label);
  if (!label.empty()) {
    const ImVec2 at = here();
    const float room = std::max(width, 200.0f);
    const ImVec2 size = measure_wrapped(label, TextRole::Label, room);
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_wrapped(list, at, label, TextRole::Label, colors().text, room);
    if (field.optional) {
      draw_text(list, {at.x + size.x, at.y}, " \u2013 optional", TextRole::Body, colors().muted);
    }
    take_space(size);
    gap(field.description.empty() ? 6 : 2);
  }
  if (!field.description.empty()) {
    paragraph(field.description, Ink::Muted, std::max(width, 200.0f), TextRole::Small);
    gap(6);
  }
}

void end_field(const FieldText& field, float width) {
  const Silence silence;
  if (!field.error.empty()) {
    gap(6);
    const ImVec2 at = here();
    const Color color = colors().error.strong;
    draw_icon(ImGui::GetWindowDrawList(), {at.x + 8, at.y + 9}, Icon::Error, color, 16);
    const float room = std::max(width, 200.0f) - 22;
    const ImVec2 size = measure_wrapped(field.error, TextRole::Small, room);
    draw_wrapped(ImGui::GetWindowDrawList(), {at.x + 22, at.y}, field.error, TextRole::Small, color, room);
    take_space({size.x + 22, size.y});
  } else if (!field.constraint.empty()) {
    gap(6);
    paragraph(field.constraint, Ink::Muted, std::max(width, 200.0f), TextRole::Small);
  }
  ImGui::EndGroup();
}

std::string field_description(const FieldText& field) {
  std::string words(field.description);
  const std::string_view below = field.error.empty() ? field.constraint : field.error;
  if (!words.empty() && !below.empty()) words += ' ';
  words += below;
  return words;
}

}  // namespace keyturn::ui
