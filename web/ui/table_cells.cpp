#include <algorithm>

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/copyable.h"
#include "ui/item.h"
#include "ui/table.h"

namespace keyturn::ui {
namespace {

constexpr float kPadding = 16;

Role role_of(std::size_t column) { return column == 0 ? Role::RowHeader : Role::Cell; }

}  // namespace

ImVec2 Cells::next(float& width) {
  const ImVec2 at(at_.x + kPadding, at_.y);
  width = std::max(1.0f, widths_[column_] - 2 * kPadding);
  at_.x += widths_[column_];
  ++column_;
  return at;
}

void Cells::text(std::string_view words, Ink ink) {
  const Role role = role_of(column_);
  float width = 0;
  const ImVec2 at = next(width);
  describe_text(role, words, at, {at.x + width, at.y + height_});
  draw_text(ImGui::GetWindowDrawList(), {at.x, at.y + height_ / 2 - 10}, words, TextRole::Body, ink_color(ink), width);
}

void Cells::code(std::string_view words, Ink ink) {
  const Role role = role_of(column_);
  float width = 0;
  const ImVec2 at = next(width);
  describe_text(role, words, at, {at.x + width, at.y + height_});
  draw_text(ImGui::GetWindowDrawList(), {at.x, at.y + height_ / 2 - 10}, words, TextRole::Code, ink_color(ink), width);
}

bool Cells::link(std::string_view label) {
  const Role role = role_of(column_);
  float width = 0;
  const ImVec2 at = next(width);
  const Region cell(role, {}, at, {at.x + width, at.y + height_});  // called what the link in it is called
  const Area area({at.x, at.y + height_ / 2 - 10}, width);
  return ui::link(label);
}

void Cells::status(StatusKind kind, std::string_view word) {
  const Role role = role_of(column_);
  float width = 0;
  const ImVec2 at = next(width);
  describe_text(role, word, at, {at.x + width, at.y + height_});
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color color = tone_colors(colors(), status_tone(kind)).strong;
  draw_icon(list, {at.x + 8, at.y + height_ / 2}, status_icon(kind), color, 16);
  draw_text(list, {at.x + 22, at.y + height_ / 2 - 10}, word, TextRole::Body, color, width - 22);
}

bool Cells::copyable(std::string_view value, std::string_view name) {
  const Role role = role_of(column_);
  float width = 0;
  const ImVec2 at = next(width);
  const Region cell(role, value, at, {at.x + width, at.y + height_});
  const float button_room = control_height();
  const float text_room = width - button_room;
  const float shown = std::min(text_width(value, TextRole::SmallCode), text_room);
  draw_text(ImGui::GetWindowDrawList(), {at.x, at.y + height_ / 2 - 9}, value, TextRole::SmallCode, colors().text,
            text_room);
  const Area area({at.x + shown + 2, at.y + (height_ - button_room) / 2}, button_room);
  return copy_button(value, name);
}

void Cells::custom(std::string_view spoken, const std::function<void()>& draw) {
  const Role role = role_of(column_);
  float width = 0;
  const ImVec2 at = next(width);
  const Region cell(role, spoken, at, {at.x + width, at.y + height_});
  const Area area({at.x, at.y + height_ / 2 - 10}, width);
  draw();
}

}  // namespace keyturn::ui
