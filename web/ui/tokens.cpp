#include "ui/tokens.h"

#include <algorithm>
#include <cmath>

namespace keyturn::ui {
namespace {

constexpr Color hex(std::uint32_t rgb, std::uint8_t alpha = 255) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>((rgb >> 8) & 0xff),
          static_cast<std::uint8_t>(rgb & 0xff), alpha};
}

// Cool paper and ink, with an iris blue for what can be acted on.
constexpr Palette kLight = {
    .page = hex(0xf5f6f9),
    .surface = hex(0xffffff),
    .raised = hex(0xffffff),
    .sunken = hex(0xf0f2f6),
    .hovered = hex(0xf1f3f8),
    .pressed = hex(0xe6e9f1),
    .selected = hex(0xeef0fe),
    .border = hex(0xe1e4eb),
    .outline = hex(0x858ea0),
    .text = hex(0x171c28),
    .muted = hex(0x545d70),
    .disabled = hex(0x8c94a5),
    .accent = hex(0x4450d6),
    .accent_hovered = hex(0x3741b8),
    .accent_pressed = hex(0x2c3496),
    .on_accent = hex(0xffffff),
    .accent_soft = hex(0xeef0fe),
    .focus = hex(0x4450d6),
    .shadow = hex(0x1a2238, 16),
    .scrim = hex(0x12161f, 120),
    .info = {hex(0x1d5fb4), hex(0xeef5fd), hex(0xb9d3f2)},
    .success = {hex(0x16703f), hex(0xedf8f1), hex(0xb3dcc4)},
    .warning = {hex(0x865300), hex(0xfdf6e7), hex(0xecd29b)},
    .error = {hex(0xb9292b), hex(0xfdf0f0), hex(0xf0bfbf)},
    .neutral = {hex(0x545d70), hex(0xf0f2f6), hex(0xd5dae4)},
    .terminal = hex(0x141824),
    .terminal_bar = hex(0x1b2030),
    .terminal_border = hex(0x2b3245),
    .terminal_text = hex(0xe4e7ef),
    .terminal_dim = hex(0x98a1b6),
    .terminal_error = hex(0xff9c94),
    .terminal_prompt = hex(0x9fb0ff),
    .terminal_selection = hex(0x3d4a86),
    .code = hex(0xf5f6f9),
};

constexpr Palette kDark = {
    .page = hex(0x0f121a),
    .surface = hex(0x171b26),
    .raised = hex(0x1e2331),
    .sunken = hex(0x121620),
    .hovered = hex(0x202636),
    .pressed = hex(0x2a3145),
    .selected = hex(0x232a4d),
    .border = hex(0x282f3f),
    .outline = hex(0x6f7a91),
    .text = hex(0xe7eaf1),
    .muted = hex(0xa5aec0),
    .disabled = hex(0x727c90),
    .accent = hex(0x9aa6ff),
    .accent_hovered = hex(0xb3bcff),
    .accent_pressed = hex(0xc8ceff),
    .on_accent = hex(0x10142b),
    .accent_soft = hex(0x232a4d),
    .focus = hex(0x9aa6ff),
    .shadow = hex(0x000000, 60),
    .scrim = hex(0x05070b, 160),
    .info = {hex(0x82b7ff), hex(0x16243a), hex(0x2b4870)},
    .success = {hex(0x63d59b), hex(0x13281f), hex(0x27543e)},
    .warning = {hex(0xf2be5c), hex(0x2c2413), hex(0x5c4a22)},
    .error = {hex(0xff938d), hex(0x321a1d), hex(0x6b3337)},
    .neutral = {hex(0xa5aec0), hex(0x222838), hex(0x3a4357)},
    .terminal = hex(0x0b0e15),
    .terminal_bar = hex(0x131722),
    .terminal_border = hex(0x282f3f),
    .terminal_text = hex(0xdfe3ec),
    .terminal_dim = hex(0x8f99ae),
    .terminal_error = hex(0xff9c94),
    .terminal_prompt = hex(0x9fb0ff),
    .terminal_selection = hex(0x36427a),
    .code = hex(0x121620),
};

constexpr Color kLightHues[kKeyHues] = {hex(0x2334c7), hex(0xe16c06), hex(0x0a8156), hex(0xb72080),
                                        hex(0x0e8aa9), hex(0x7a1811), hex(0x451b6a), hex(0x505d0d)};
constexpr Color kDarkHues[kKeyHues] = {hex(0x7883e7), hex(0xfcc99c), hex(0x10c582), hex(0xe774bd),
                                       hex(0x48cff0), hex(0xe24337), hex(0x934ad2), hex(0xe1f095)};

double luminance(Color color) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

}  // namespace

const Palette& palette(Mode mode) { return mode == Mode::Light ? kLight : kDark; }

Color key_hue(Mode mode, int hue) {
  if (hue < 0 || hue >= kKeyHues) return palette(mode).neutral.strong;
  return (mode == Mode::Light ? kLightHues : kDarkHues)[hue];
}

Color key_ink(Color hue) {
  constexpr Color kBright = hex(0xffffff);
  constexpr Color kInk = hex(0x05070b);
  return contrast(kBright, hue) > contrast(kInk, hue) ? kBright : kInk;
}

const ToneColors& tone_colors(const Palette& palette, Tone tone) {
  switch (tone) {
    case Tone::Info: return palette.info;
    case Tone::Success: return palette.success;
    case Tone::Warning: return palette.warning;
    case Tone::Error: return palette.error;
    case Tone::Neutral: break;
  }
  return palette.neutral;
}

double contrast(Color front, Color back) {
  const double a = luminance(front);
  const double b = luminance(back);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace keyturn::ui
