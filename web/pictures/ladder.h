// The key ladder drawn: KMS key, table key, data keys and items, each with the lock of what seals it.
#pragma once
#include <string>

#include "pictures/frame.h"

namespace keyturn::pictures {

struct LadderState {
  std::string table;    // of the last frame
  int chosen = 0;       // the piece whose facts are shown
  bool stolen = false;  // what a thief of the disk has
};

void draw_ladder(const Scene& scene, LadderState& state);

}  // namespace keyturn::pictures
