#include "ui/key_values.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/copyable.h"
#include "ui/item.h"
#include "ui/text.h"

namespace keyturn::ui {
namespace {

constexpr float kColumnGap = 24;
constexpr float kRowGap = 18;
constexpr float kMinimumColumn = 190;

}  // namespace

KeyValues::KeyValues(std::string_view name, int columns) : origin_(here()) {
  const float room = width_left();
  const int fitting = std::max(1, static_cast<int>((room + kColumnGap) / (kMinimumColumn + kColumnGap)));
  columns_ = std::min(columns, fitting);
  column_width_ = std::floor((room - kColumnGap * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_));
  row_top_ = row_bottom_ = origin_.y;
  ImGui::PushID(name.data(), name.data() + name.size());
  AccessibleNode node;
  node.role = Role::Group;
  node.name = name;
  context().semantics.open(std::move(node));
}

KeyValues::~KeyValues() {
  context().semantics.close();
  ImGui::PopID();
  take_space({column_width_ * static_cast<float>(columns_), row_bottom_ - origin_.y});
}

KeyValues& KeyValues::span(int columns) {
  span_ = std::clamp(columns, 1, columns_);
  return *this;
}

void KeyValues::custom(std::string_view key, const std::function<void(float width)>& draw) {
  if (column_ + span_ > columns_) {
    column_ = 0;
    row_top_ = row_bottom_ + kRowGap;
  }
  const float x = origin_.x + static_cast<float>(column_) * (column_width_ + kColumnGap);
  const float width = column_width_ * static_cast<float>(span_) + kColumnGap * static_cast<float>(span_ - 1);
  const IdScope scope(key);
  {
    const Region pair(Role::Group, key);
    const Area area({x, row_top_}, width);
    {
      const Silence silence;
      paragraph(key, Ink::Muted, width, TextRole::SmallStrong);
    }
    gap(2);
    draw(width);
    row_bottom_ = std::max(row_bottom_, area.bottom());
  }
  column_ += span_;
  span_ = 1;
}

void KeyValues::text(std::string_view key, std::string_view value, std::string_view note) {
  custom(key, [&](float width) {
    paragraph(value, Ink::Normal, width);
    if (note.empty()) return;
    gap(0);
    paragraph(note, Ink::Muted, width, TextRole::Small);
  });
}

void KeyValues::code(std::string_view key, std::string_view value) {
  custom(key, [&](float width) { paragraph(value, Ink::Normal, width, TextRole::Code); });
}

void KeyValues::status(std::string_view key, StatusKind kind, std::string_view word, std::string_view note) {
  custom(key, [&](float width) {
    ui::status(kind, word);
    if (note.empty()) return;
    gap(0);
    paragraph(note, Ink::Muted, width, TextRole::Small);
  });
}

bool KeyValues::copyable(std::string_view key, std::string_view value, std::string_view note) {
  bool copied = false;
  custom(key, [&](float width) {
    copied = ui::copyable(value, key, width);
    if (note.empty()) return;
    gap(0);
    paragraph(note, Ink::Muted, width, TextRole::Small);
  });
  return copied;
}

bool KeyValues::link(std::string_view key, std::string_view label) {
  bool followed = false;
  custom(key, [&](float) { followed = ui::link(label); });
  return followed;
}

}  // namespace keyturn::ui
