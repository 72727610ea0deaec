#include <utility>

#include "pictures/byte_painter.h"
#include "ui/context.h"
#include "ui/key_colors.h"

namespace keyturn::pictures {

void BytePainter::paint(std::size_t slot, ByteCells cells) {
  if (cells.texels.empty()) return;
  slots_[slot].cells = std::move(cells);
  const ByteCells& kept = slots_[slot].cells;
  const ImVec2 max(kept.at.x + kept.cell * static_cast<float>(kept.columns),
                   kept.at.y + kept.cell * static_cast<float>(kept.rows()));
  ImGui::GetWindowDrawList()->AddRectFilled(kept.at, max, ui::pack(ui::byte_palette(ui::context().mode).ground));
}

void BytePainter::forget() {}

}  // namespace keyturn::pictures
