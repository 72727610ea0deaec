// Where things stand: side by side, at the right edge, in columns that stack when it gets narrow.
#pragma once
#include <functional>
#include <string_view>

namespace keyturn::ui {

// The next widget stands right of the last one. Where its width is given and does not fit, it begins a new line
// instead.
void beside(float space = 8, float width = 0);

// Draws `content` (widgets that use beside()) so that it ends at the right edge. `id` must be unique in the view.
// Returns its width.
float right_aligned(std::string_view id, const std::function<void()>& content);

// The width that right_aligned content had when it was drawn last; 0 before the first time.
float right_aligned_width(std::string_view id);

// Draws `content` below the title of a flush container, where its table begins at the edge.
void inset(const std::function<void()>& content);

// Calls cell(i, width) for each of `count` cells, at most `columns` in a row, fewer where cells would be narrower than
// `min_width`.
void grid(std::string_view id, int count, int columns, float min_width,
          const std::function<void(int index, float width)>& cell);

}  // namespace keyturn::ui
