// The colours of the pictures: those of KMS keys, the same wherever a key is shown, and those of bytes.
#pragma once
#include "ui/tokens.h"

namespace keyturn::ui {

// `hue` from 0 to kKeyHues - 1: eight colours that differ in luminance as well; else that of a key which nobody sees.
// Never told by colour alone: a letter goes with it, in key_ink().
inline constexpr int kKeyHues = 8;
Color key_hue(Mode mode, int hue);
Color key_ink(Color hue);

// Bytes drawn as cells: what is behind them, the kinds of bytes (zero, control characters, readable characters, high
// bytes), and what marks a cell.
struct BytePalette {
  Color ground;
  Color kinds[4];
  Color changed, damaged, cursor;
};
const BytePalette& byte_palette(Mode mode);

}  // namespace keyturn::ui
