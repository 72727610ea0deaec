// The one canvas, as large as the page: its size in CSS pixels (ImGui's unit) and in the screen's own pixels. Browser
// zoom and moving to another monitor change the ratio of the two; text stays sharp because ImGui bakes its glyphs for
// that ratio.
#pragma once

namespace keyturn::platform {

struct CanvasSize {
  float width = 0;  // CSS pixels
  float height = 0;
  int backing_width = 0;  // round(CSS pixels × devicePixelRatio)
  int backing_height = 0;
};

void watch_canvas();
const CanvasSize& canvas_size();

}  // namespace keyturn::platform
