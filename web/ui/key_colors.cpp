#include "ui/key_colors.h"

namespace keyturn::ui {
namespace {

constexpr Color kLightHues[kKeyHues] = {{0x23, 0x34, 0xc7}, {0xe1, 0x6c, 0x06}, {0x0a, 0x81, 0x56}, {0xb7, 0x20, 0x80},
                                        {0x0e, 0x8a, 0xa9}, {0x7a, 0x18, 0x11}, {0x45, 0x1b, 0x6a}, {0x50, 0x5d, 0x0d}};
constexpr Color kDarkHues[kKeyHues] = {{0x78, 0x83, 0xe7}, {0xfc, 0xc9, 0x9c}, {0x10, 0xc5, 0x82}, {0xe7, 0x74, 0xbd},
                                       {0x48, 0xcf, 0xf0}, {0xe2, 0x43, 0x37}, {0x93, 0x4a, 0xd2}, {0xe1, 0xf0, 0x95}};

// Bytes take the inks of the palette: what is readable has the accent's, what marks a cell that of text or of errors.
BytePalette bytes_of(const Palette& p, Color zero) {
  return {p.sunken, {zero, p.warning.strong, p.accent, p.success.strong}, p.text, p.error.strong, p.text};
}

}  // namespace

Color key_hue(Mode mode, int hue) {
  if (hue < 0 || hue >= kKeyHues) return palette(mode).neutral.strong;
  return (mode == Mode::Light ? kLightHues : kDarkHues)[hue];
}

Color key_ink(Color hue) {
  constexpr Color kBright = {0xff, 0xff, 0xff};
  constexpr Color kDark = {0x05, 0x07, 0x0b};
  return contrast(kBright, hue) > contrast(kDark, hue) ? kBright : kDark;
}

const BytePalette& byte_palette(Mode mode) {
  static const BytePalette light = bytes_of(palette(Mode::Light), {0xc3, 0xc9, 0xd6});
  static const BytePalette dark = bytes_of(palette(Mode::Dark), {0x3a, 0x43, 0x57});
  return mode == Mode::Light ? light : dark;
}

}  // namespace keyturn::ui
