// The look in numbers: colours in light and dark, one spacing scale, corner radii, control sizes and type roles.
// Screens name these and never a literal colour or pixel. Text and control colours keep WCAG 2.2 AA contrast (4.5:1
// text, 3:1 outlines) on the surfaces that they are used on; tests/ui checks the pairs.
#pragma once
#include <cstdint>

namespace keyturn::ui {

enum class Mode { Light, Dark };

struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;

  constexpr Color faded(std::uint8_t alpha) const { return {r, g, b, alpha}; }
  friend constexpr bool operator==(const Color&, const Color&) = default;
};

// What something means, shown by icon, word and colour together.
enum class Tone { Neutral, Info, Success, Warning, Error };

// How loud text is.
enum class Ink { Normal, Muted, Accent, Error, Success, Warning, OnAccent };

struct ToneColors {
  Color strong;   // icon and text, on `surface`, `page` and `soft`
  Color soft;     // background of an alert or badge
  Color outline;  // its border
};

struct Palette {
  // Surfaces, from the back to the front.
  Color page, surface, raised, sunken, hovered, pressed, selected;
  Color border;   // separates, needs no contrast
  Color outline;  // of controls, 3:1 on surface
  Color text, muted, disabled;
  Color accent, accent_hovered, accent_pressed, on_accent, accent_soft;
  Color focus;
  Color shadow, scrim;
  ToneColors info, success, warning, error, neutral;
  // The terminal and blocks of code.
  Color terminal, terminal_bar, terminal_border, terminal_text, terminal_dim, terminal_error, terminal_prompt,
      terminal_selection;
  Color code;
};

const Palette& palette(Mode mode);
const ToneColors& tone_colors(const Palette& palette, Tone tone);

// Contrast ratio of WCAG 2.2 (1 to 21); `front` must be opaque.
double contrast(Color front, Color back);

// Spacing in CSS pixels.
inline constexpr float kSpaceXxs = 4;
inline constexpr float kSpaceXs = 8;
inline constexpr float kSpaceS = 12;
inline constexpr float kSpaceM = 16;
inline constexpr float kSpaceL = 20;
inline constexpr float kSpaceXl = 24;
inline constexpr float kSpaceXxl = 32;
inline constexpr float kSpaceXxxl = 48;

inline constexpr float kRadiusSmall = 4;
inline constexpr float kRadiusControl = 8;
inline constexpr float kRadiusCard = 12;

inline constexpr float kControlHeight = 34;
inline constexpr float kTouchTarget = 44;  // WCAG 2.5.5: what a finger hits, on coarse pointers
inline constexpr float kIconSize = 18;

inline constexpr float kContentWidth = 1120;  // wider than this, lines and tables get hard to follow
inline constexpr float kFormWidth = 760;
inline constexpr float kFieldWidth = 440;
inline constexpr float kPhone = 600;   // below this the CLI takes the whole page when it is open
inline constexpr float kNarrow = 768;  // below this the side navigation folds and columns stack

enum class TextRole {
  Body,
  Strong,  // 14 CSS px
  Small,
  SmallStrong,  // 12.5
  Label,        // 14, strong: above a field
  PageTitle,
  SectionTitle,
  ContainerTitle,
  SmallTitle,  // 24, 20, 18, 16
  Code,
  CodeStrong,
  SmallCode,  // monospaced: 13.5 and 12
};

}  // namespace keyturn::ui
