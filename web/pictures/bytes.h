// "Bytes at rest": what an application reads beside what is stored of it, byte by byte.
#pragma once
#include <optional>
#include <string>

#include "pictures/byte_painter.h"
#include "pictures/frame.h"
#include "views/pictures/stored_page.h"

namespace keyturn::pictures {

enum class Pane { Plain, Stored };

struct BytesState {
  BytePainter painter;
  std::string table;  // of the last frame
  views::PageChoice choice;
  Pane pane = Pane::Stored;  // that the cursor is in
  int cursor = -1;
  Pane hovered_pane = Pane::Stored;  // that the mouse was over in the last frame
  int hovered = -1;
  std::optional<std::size_t> flipped;  // the byte with a flipped bit
  Bytes shown;                         // the page of the last frame, and before the last write
  Bytes before;
};

void draw_bytes(const Scene& scene, BytesState& state);

}  // namespace keyturn::pictures
