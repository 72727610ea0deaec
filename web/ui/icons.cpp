#include "ui/icons.h"

namespace keyturn::ui {

std::array<char, 5> utf8(Icon icon) {
  const auto code = static_cast<unsigned>(icon);
  if (code == 0) return {};
  return {static_cast<char>(0xe0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3f)),
          static_cast<char>(0x80 | (code & 0x3f)), 0, 0};
}

}  // namespace keyturn::ui
