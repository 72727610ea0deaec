// The icons: names of ours for glyphs of Material Icons (Debian's fonts-material-design-icons-iconfont). The font's
// subset is made from the numbers in this file, so an icon that is added here is in the page with the next build.
#pragma once
#include <array>

namespace keyturn::ui {

enum class Icon : unsigned {
  None = 0,
  Add = 0xe145,
  ArrowDown = 0xe5db,
  ArrowUp = 0xe5d8,
  Block = 0xe14b,
  Bolt = 0xea0b,
  Cancel = 0xe5c9,
  Check = 0xe5ca,
  CheckCircle = 0xe86c,
  ChevronDown = 0xe5cf,
  ChevronLeft = 0xe5cb,
  ChevronRight = 0xe5cc,
  ChevronUp = 0xe5ce,
  Clear = 0xe0b8,
  Close = 0xe5cd,
  Copy = 0xe14d,
  Dashboard = 0xe871,
  Delete = 0xe872,
  Edit = 0xe3c9,
  Error = 0xe000,
  FastForward = 0xe01f,
  Help = 0xe8fd,
  History = 0xe889,
  Hourglass = 0xea5b,
  Inbox = 0xe156,
  Info = 0xe88e,
  Key = 0xe73c,
  Link = 0xe157,
  Lock = 0xe897,
  Menu = 0xe5d2,
  More = 0xe5d4,
  OpenInNew = 0xe89e,
  Pause = 0xe034,
  Pending = 0xef64,
  Play = 0xe037,
  Redo = 0xe15a,
  Refresh = 0xe5d5,
  Region = 0xe80b,
  Schedule = 0xe8b5,
  School = 0xe80c,
  Search = 0xe8b6,
  Shield = 0xe9e0,
  SkipNext = 0xe044,
  Sort = 0xe5d7,
  Stopped = 0xe644,
  SystemTheme = 0xe30c,
  DarkTheme = 0xe51c,
  LightTheme = 0xe518,
  Table = 0xf101,
  Terminal = 0xeb8e,
  Undo = 0xe166,
  Warning = 0xe002,
};

// The icon as UTF-8 text, zero-terminated; empty for None.
std::array<char, 5> utf8(Icon icon);

}  // namespace keyturn::ui
