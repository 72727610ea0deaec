#include "ui/fonts.h"

#include <cfloat>

#include "assets/assets.h"
#include "base/assert.h"
#include "imgui.h"
#include "ui/context.h"

namespace keyturn::ui {
namespace {

enum class Spacing { Proportional, Fixed };

ImFont* add_font(std::string_view name, Spacing spacing) {
  const std::string_view bytes = assets::font(name);
  KT_ASSERT(!bytes.empty());
  ImFontConfig config;
  // The atlas only reads the bytes; its pointer is not const because it can also own them.
  config.FontData = const_cast<char*>(bytes.data());
  config.FontDataSize = static_cast<int>(bytes.size());
  config.FontDataOwnedByAtlas = false;
  if (spacing == Spacing::Fixed) {
    // Columns of code fall on whole pixels.
    config.PixelSnapH = true;
    config.OversampleH = 1;
  }
  return ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace

Fonts load_fonts() {
  Fonts fonts;
  fonts.body = add_font("body", Spacing::Proportional);
  fonts.strong = add_font("body-strong", Spacing::Proportional);
  fonts.mono = add_font("mono", Spacing::Fixed);
  fonts.mono_strong = add_font("mono-strong", Spacing::Fixed);
  fonts.icons = add_font("icons", Spacing::Proportional);
  return fonts;
}

FontSpec font_for(TextRole role) {
  // ImGui's sizes reach from ascender to descender: 1.21 em in Inter, 1.32 em in JetBrains Mono.
  const Fonts& fonts = context().fonts;
  switch (role) {
    case TextRole::Body: return {fonts.body, 17, 20};
    case TextRole::Strong:
    case TextRole::Label: return {fonts.strong, 17, 20};
    case TextRole::Small: return {fonts.body, 15, 18};
    case TextRole::SmallStrong: return {fonts.strong, 15, 18};
    case TextRole::PageTitle: return {fonts.strong, 29, 32};
    case TextRole::SectionTitle: return {fonts.strong, 24, 28};
    case TextRole::ContainerTitle: return {fonts.strong, 22, 26};
    case TextRole::SmallTitle: return {fonts.strong, 19, 24};
    case TextRole::Code: return {fonts.mono, 18, 20};
    case TextRole::CodeStrong: return {fonts.mono_strong, 18, 20};
    case TextRole::SmallCode: return {fonts.mono, 16, 18};
  }
  return {fonts.body, 17, 20};
}

FontScope::FontScope(TextRole role) {
  const FontSpec spec = font_for(role);
  ImGui::PushFont(spec.font, spec.size);
}

FontScope::~FontScope() { ImGui::PopFont(); }

float text_width(std::string_view text, TextRole role) {
  const FontSpec spec = font_for(role);
  return spec.font->CalcTextSizeA(spec.size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

}  // namespace keyturn::ui
