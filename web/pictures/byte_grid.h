// Bytes as a grid of cells that can be walked with the arrow keys and looked at with the mouse.
#pragma once
#include <string_view>
#include <vector>

#include "pictures/byte_painter.h"
#include "pictures/sheet.h"
#include "views/pictures/stored_page.h"

namespace keyturn::pictures {

struct ByteGrid {
  std::string_view name;
  BytesView bytes;
  const std::vector<views::ByteSpan>& spans;
  std::vector<std::uint8_t> marks;  // one a byte (ByteMark)
  std::size_t slot = 0;             // of the painter
};

struct ByteGridEvents {
  int hovered = -1;   // the byte under the mouse
  int moved_to = -1;  // the byte that the keys or a click went to
};

// `cursor` is the byte that the keyboard is at. Draws at the width that is left.
ByteGridEvents draw_byte_grid(BytePainter& painter, ByteGrid grid, int cursor);

// "4.4 of 8 bits a byte" as a bar.
void draw_entropy(std::string_view name, double bits);

// What the colours and marks say.
void draw_byte_legend();

}  // namespace keyturn::pictures
