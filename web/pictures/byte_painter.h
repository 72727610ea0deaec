// Draws bytes as cells with a shader of ours (shaders/byte_map.*), from a callback in ImGui's draw list. Its objects in
// the graphics context are made when they are first drawn. Native builds have no such context and draw an empty ground.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "imgui.h"
#include "ui/tokens.h"

namespace keyturn::pictures {

// What a cell shows beside its byte; they add up.
enum ByteMark : std::uint8_t { kLit = 1, kChanged = 2, kDamaged = 4, kCursor = 8 };

struct ByteCells {
  ImVec2 at;       // CSS pixels
  float cell = 0;  // the side of a cell, CSS pixels
  int columns = 0;
  std::vector<std::uint8_t> texels;  // of each cell its byte and its marks, whole rows of them
  int count = 0;                     // of the cells that are bytes
  bool dims = false;                 // what is not lit fades

  int rows() const { return static_cast<int>(texels.size()) / (2 * columns); }
};

class BytePainter {
 public:
  static constexpr std::size_t kSlots = 2;  // pictures of cells in one frame

  // Into the current window's draw list. The cells are kept until the next call for this slot.
  void paint(std::size_t slot, ByteCells cells);

  // The graphics context is gone, and with it all that was made in it.
  void forget();

 private:
  struct Slot {
    ByteCells cells;
    std::vector<std::uint8_t> uploaded;  // what its texture has
    int uploaded_columns = 0;
    unsigned texture = 0;
  };
  struct Job {
    BytePainter* painter;
    std::size_t slot;
  };

  static void on_draw(const ImDrawList* list, const ImDrawCmd* command);
  void draw(Slot& slot, const ImVec4& clip);
  bool make_program();
  void upload(Slot& slot);

  std::array<Slot, kSlots> slots_;
  unsigned program_ = 0;
  unsigned vertices_ = 0;  // a vertex array without arrays: the shader makes the corners
};

}  // namespace keyturn::pictures
