#include "ui/text_field.h"

#include <algorithm>

#include "imgui_internal.h"
#include "platform/a11y_mirror.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

int resize_value(ImGuiInputTextCallbackData* data) {
  auto* value = static_cast<std::string*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    value->resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = value->data();
  }
  return 0;
}

ImGuiInputTextFlags flags_of(const TextFieldOptions& options) {
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize;
  if (options.digits_only) flags |= ImGuiInputTextFlags_CharsDecimal;
  if (options.read_only) flags |= ImGuiInputTextFlags_ReadOnly;
  if (options.lines > 1) flags |= ImGuiInputTextFlags_Multiline;
  return flags;
}

void draw_box(ImVec2 min, ImVec2 max, const TextFieldOptions& options) {
  const Palette& palette = colors();
  const bool quiet = options.read_only || !options.enabled;
  ImGui::GetWindowDrawList()->AddRectFilled(min, max, pack(quiet ? palette.sunken : palette.surface), kRadiusControl);
}

void draw_border(ImVec2 min, ImVec2 max, bool active, bool wrong) {
  const Palette& palette = colors();
  const Color color = wrong ? palette.error.strong : active ? palette.focus : palette.outline;
  ImGui::GetWindowDrawList()->AddRect(min, max, pack(color), kRadiusControl, 0, active || wrong ? 2.0f : 1.0f);
}

}  // namespace

TextFieldEvents text_field(const FieldText& field, std::string& value, const TextFieldOptions& options) {
  const IdScope scope(field.label);
  const float width = std::min(options.width, width_left());
  FieldText shown = field;
  if (options.search) shown.label = {};
  begin_field(shown, width);

  const FontScope font(options.monospaced ? TextRole::Code : TextRole::Body);
  const float line = ImGui::GetFontSize();
  const float height = control_height() + static_cast<float>(options.lines - 1) * line;
  const float inset = options.search ? 36 : kSpaceS;
  const ImVec2 min = here();
  const ImVec2 max(min.x + width, min.y + height);
  draw_box(min, max, options);

  TextFieldEvents events;
  const ImGuiID id = id_of("##value");
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(inset, (control_height() - line) / 2));
  // Of the mode in which it is drawn, which in the terminal's bar is not the page's.
  ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(colors().text));
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_vec4(colors().muted));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, to_vec4(colors().accent.faded(72)));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, to_vec4(colors().accent));
  ImGui::BeginDisabled(!options.enabled);
  const std::string hint(options.placeholder);
  events.changed = ImGui::InputTextEx("##value", hint.c_str(), value.data(), static_cast<int>(value.capacity() + 1),
                                      ImVec2(width, height), flags_of(options), resize_value, &value);
  ImGui::EndDisabled();
  ImGui::PopStyleColor(4);
  ImGui::PopStyleVar();
  const bool active = ImGui::IsItemActive();
  events.active = active;
  events.left = ImGui::IsItemDeactivated();
  events.submitted = options.lines == 1 && events.left && ImGui::IsKeyPressed(ImGuiKey_Enter);
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  reveal_when_focused(id, min, max);

  AccessibleNode& node = describe(Role::Textbox, visible_label(field.label), id, min, max);
  node.value = value;
  node.description = field_description(field);
  node.disabled = !options.enabled;
  node.invalid = !field.error.empty();
  node.read_only = options.read_only;
  node.multiline = options.lines > 1;
  if (options.focus_now || (options.focus_first && ImGui::IsWindowAppearing())) platform::focus_node(id);

  const ImGuiContext& g = *ImGui::GetCurrentContext();
  draw_border(min, max, active || (g.NavId == id && g.NavCursorVisible), !field.error.empty());
  if (options.search) {
    draw_icon(ImGui::GetWindowDrawList(), {min.x + 19, (min.y + max.y) / 2}, Icon::Search, colors().muted, 18);
  }
  end_field(shown, width);
  return events;
}

}  // namespace keyturn::ui
