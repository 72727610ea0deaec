#include "ui/text.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>

#include "base/text.h"
#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/feedback.h"
#include "ui/item.h"

namespace keyturn::ui {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

float measure(const FontSpec& spec, std::string_view words) {
  return spec.font->CalcTextSizeA(spec.size, FLT_MAX, 0, words.data(), words.data() + words.size()).x;
}

// The part of `words` that fits together with an ellipsis.
std::string_view fitting(const FontSpec& spec, std::string_view words, float max_width) {
  const char* rest = nullptr;
  const float room = std::max(0.0f, max_width - measure(spec, kEllipsis));
  spec.font->CalcTextSizeA(spec.size, room, 0, words.data(), words.data() + words.size(), &rest);
  return words.substr(0, static_cast<std::size_t>(rest - words.data()));
}

void put(ImDrawList* list, const FontSpec& spec, ImVec2 at, std::string_view words, Color color) {
  const ImVec2 whole(std::floor(at.x), std::floor(at.y + (spec.line_height - spec.size) / 2));
  list->AddText(spec.font, spec.size, whole, pack(color), words.data(), words.data() + words.size());
}

// Calls line(text) for each line that `words` break into at `width`.
template <typename Line>
void wrap(const FontSpec& spec, std::string_view words, float width, const Line& line) {
  const char* at = words.data();
  const char* end = at + words.size();
  while (at < end) {
    const char* newline = std::find(at, end, '\n');
    const char* stop = spec.font->CalcWordWrapPosition(spec.size, at, newline, width);
    if (stop == at && stop < newline) ++stop;
    line(std::string_view(at, static_cast<std::size_t>(stop - at)));
    at = stop;
    while (at < newline && *at == ' ') ++at;
    if (at == newline && at < end) ++at;
  }
}

}  // namespace

std::string_view visible_label(std::string_view label) { return label.substr(0, label.find("##")); }

Color ink_color(Ink ink) {
  const Palette& palette = colors();
  switch (ink) {
    case Ink::Normal: return palette.text;
    case Ink::Muted: return palette.muted;
    case Ink::Accent: return palette.accent;
    case Ink::Error: return palette.error.strong;
    case Ink::Success: return palette.success.strong;
    case Ink::Warning: return palette.warning.strong;
    case Ink::OnAccent: return palette.on_accent;
  }
  return palette.text;
}

ImVec2 draw_text(ImDrawList* list, ImVec2 at, std::string_view words, TextRole role, Color color, float max_width) {
  const FontSpec spec = font_for(role);
  const float width = measure(spec, words);
  if (max_width <= 0 || width <= max_width) {
    put(list, spec, at, words, color);
    return {width, spec.line_height};
  }
  const std::string_view part = fitting(spec, words, max_width);
  put(list, spec, at, part, color);
  put(list, spec, {at.x + measure(spec, part), at.y}, kEllipsis, color);
  return {max_width, spec.line_height};
}

ImVec2 draw_wrapped(ImDrawList* list, ImVec2 at, std::string_view words, TextRole role, Color color, float width) {
  const FontSpec spec = font_for(role);
  ImVec2 size;
  wrap(spec, words, width, [&](std::string_view line) {
    if (list != nullptr) put(list, spec, {at.x, at.y + size.y}, line, color);
    size.x = std::max(size.x, measure(spec, line));
    size.y += spec.line_height;
  });
  return size;
}

ImVec2 measure_wrapped(std::string_view words, TextRole role, float width) {
  return draw_wrapped(nullptr, {}, words, role, {}, width);
}

void draw_icon(ImDrawList* list, ImVec2 center, Icon icon, Color color, float size) {
  if (icon == Icon::None) return;
  const std::array<char, 5> glyph = utf8(icon);
  const ImVec2 at(std::round(center.x - size / 2), std::round(center.y - size / 2));
  list->AddText(context().fonts.icons, size, at, pack(color), glyph.data());
}

void text(std::string_view words, TextRole role, Ink ink, float max_width) {
  const FontSpec spec = font_for(role);
  const ImGuiWindowTempData& flow = ImGui::GetCurrentWindow()->DC;
  const float full = measure(spec, words);
  const float width = std::min(full, max_width > 0 ? max_width : width_left());
  const float inset = (spec.line_height - spec.size) / 2;
  ImVec2 at = flow.CursorPos;
  if (flow.CurrLineTextBaseOffset > inset) at.y += flow.CurrLineTextBaseOffset - inset;
  const ImVec2 max(at.x + width, at.y + spec.line_height);
  ImGui::ItemSize(ImVec2(width, spec.line_height), inset);
  const bool visible = ImGui::ItemAdd(ImRect(at, max), 0);
  describe_text(Role::Text, words, at, max);
  if (!visible) return;
  draw_text(ImGui::GetWindowDrawList(), at, words, role, ink_color(ink), width + 0.5f);
  if (width < full) tooltip(words);
}

void paragraph(std::string_view words, Ink ink, float width, TextRole role) {
  const float room = width > 0 ? width : width_left();
  const ImVec2 at = here();
  const ImVec2 size = measure_wrapped(words, role, room);
  ImGui::ItemSize(size);
  const ImVec2 max(at.x + size.x, at.y + size.y);
  describe_text(Role::Text, words, at, max);
  if (ImGui::ItemAdd(ImRect(at, max), 0)) {
    draw_wrapped(ImGui::GetWindowDrawList(), at, words, role, ink_color(ink), room);
  }
}

void heading(int level, std::string_view words, std::string_view count) {
  const TextRole role = level <= 1   ? TextRole::PageTitle
                        : level == 2 ? TextRole::ContainerTitle
                        : level == 3 ? TextRole::SmallTitle
                                     : TextRole::Strong;
  const FontSpec spec = font_for(role);
  const std::string counted = count.empty() ? std::string() : joined({" (", count, ")"});
  const ImVec2 at = here();
  const float room = width_left() - (counted.empty() ? 0 : text_width(counted, role));
  const ImVec2 size = measure_wrapped(words, role, room);
  const ImVec2 max(at.x + size.x, at.y + size.y);
  ImGui::ItemSize(ImVec2(size.x + text_width(counted, role), size.y), (spec.line_height - spec.size) / 2);
  describe_text(Role::Heading, joined({words, counted}), at, max).level = level;
  if (!ImGui::ItemAdd(ImRect(at, max), 0)) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_wrapped(list, at, words, role, colors().text, room);
  if (!counted.empty()) draw_text(list, {max.x, max.y - spec.line_height}, counted, role, colors().muted);
}

namespace {

Item draw_link(std::string_view label, std::string_view address, TextRole role) {
  const FontSpec spec = font_for(role);
  const std::string_view words = visible_label(label);
  const float icon_room = address.empty() ? 0.0f : 18.0f;
  const float room = width_left();
  const float width = std::min(measure(spec, words) + icon_room, room);
  const Item item = press_item(label, {width, spec.line_height}, (spec.line_height - spec.size) / 2);
  describe(Role::Link, words, item.id, item.min, item.max).address = address;
  if (item.visible) {
    const Palette& palette = colors();
    const Color color = item.held ? palette.accent_pressed : item.hovered ? palette.accent_hovered : palette.accent;
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text(list, item.min, words, role, color, width - icon_room + 0.5f);
    const float right = item.max.x - icon_room;
    const float line = item.max.y - 2;
    // Underlined at all times: links inside text must not be told by colour alone (WCAG 1.4.1).
    list->AddRectFilled({item.min.x, line}, {right, line + 1}, pack(color.faded(item.hovered ? 255 : 110)));
    if (icon_room > 0) draw_icon(list, {right + 11, item.center().y}, Icon::OpenInNew, color, 14);
    focus_ring(item, kRadiusSmall);
    if (measure(spec, words) + icon_room > room) tooltip(words);
  }
  return item;
}

}  // namespace

bool link(std::string_view label, TextRole role) { return draw_link(label, {}, role).pressed; }

void external_link(std::string_view label, std::string_view address, TextRole role) { draw_link(label, address, role); }

void icon(Icon icon, Ink ink, float size) {
  const ImVec2 at = here();
  const float height = std::max(size, 20.0f);
  ImGui::ItemSize(ImVec2(size, height), (height - 17) / 2);
  if (ImGui::ItemAdd(ImRect(at, ImVec2(at.x + size, at.y + height)), 0)) {
    draw_icon(ImGui::GetWindowDrawList(), {at.x + size / 2, at.y + height / 2}, icon, ink_color(ink), size);
  }
}

void gap(float space) {
  ImGui::GetCurrentWindow()->DC.CursorPos.y += std::floor(spaced(space)) - ImGui::GetStyle().ItemSpacing.y;
}

void divider() {
  const ImVec2 at = here();
  const float width = width_left();
  take_space({width, 1});
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + 1}, pack(colors().border));
}

}  // namespace keyturn::ui
