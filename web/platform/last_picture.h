// The picture that stands on the canvas, as the lists it was drawn from. Most frames that ImGui makes after a key or a
// click only let things settle and come out the same; the browser keeps what it shows, so these need not be drawn
// again.
#pragma once
#include <cstddef>
#include <vector>

struct ImDrawData;

namespace keyturn::platform {

class LastPicture {
 public:
  // Whether `next` would change what the canvas shows. Textures that wait for the renderer and commands that call back
  // always do.
  bool is_changed_by(const ImDrawData& next) const;
  void remember(const ImDrawData& drawn);
  // After the canvas lost its content: whatever comes next is drawn.
  void forget() { is_known_ = false; }

 private:
  bool is_known_ = false;
  std::vector<std::byte> lists_;
};

}  // namespace keyturn::platform
