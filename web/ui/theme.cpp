#include "ui/theme.h"

#include "imgui.h"
#include "ui/context.h"
#include "ui/fonts.h"

namespace keyturn::ui {
namespace {

void apply_metrics(ImGuiStyle& style) {
  style.WindowPadding = ImVec2(0, 0);
  style.WindowBorderSize = 0;
  style.WindowMinSize = ImVec2(1, 1);
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 1;
  style.PopupRounding = kRadiusControl;
  style.FrameRounding = kRadiusControl;
  style.FrameBorderSize = 0;
  style.FramePadding = ImVec2(kSpaceS, (kControlHeight - 17) / 2);
  style.ItemSpacing = ImVec2(kSpaceXs, kSpaceXs);
  style.ItemInnerSpacing = ImVec2(kSpaceXs, kSpaceXs);
  style.ScrollbarSize = 12;
  style.ScrollbarRounding = 6;
  style.FontSizeBase = 17;
  style.HoverDelayNormal = 0.4f;
  style.AntiAliasedLinesUseTex = true;
}

void apply_colors(ImGuiStyle& style, const Palette& palette) {
  const Color clear = palette.surface.faded(0);
  const auto set = [&style](ImGuiCol slot, Color color) { style.Colors[slot] = to_vec4(color); };
  set(ImGuiCol_Text, palette.text);
  set(ImGuiCol_TextDisabled, palette.muted);
  set(ImGuiCol_TextLink, palette.accent);
  set(ImGuiCol_TextSelectedBg, palette.accent.faded(72));
  set(ImGuiCol_InputTextCursor, palette.accent);
  set(ImGuiCol_WindowBg, palette.page);
  set(ImGuiCol_ChildBg, clear);
  set(ImGuiCol_PopupBg, palette.raised);
  set(ImGuiCol_Border, palette.border);
  set(ImGuiCol_BorderShadow, clear);
  for (const ImGuiCol slot : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive}) set(slot, clear);
  set(ImGuiCol_ScrollbarBg, clear);
  set(ImGuiCol_ScrollbarGrab, palette.outline.faded(110));
  set(ImGuiCol_ScrollbarGrabHovered, palette.outline.faded(180));
  set(ImGuiCol_ScrollbarGrabActive, palette.outline);
  set(ImGuiCol_ModalWindowDimBg, palette.scrim);
  set(ImGuiCol_NavCursor, clear);  // every widget draws its own focus ring
  set(ImGuiCol_NavWindowingHighlight, clear);
  set(ImGuiCol_NavWindowingDimBg, clear);
}

}  // namespace

void set_mode(Mode mode) {
  Context& current = context();
  current.mode = mode;
  ImGuiStyle& style = ImGui::GetStyle();
  apply_metrics(style);
  apply_colors(style, palette(mode));
}

}  // namespace keyturn::ui
