// Fills text into lines and justifies them as groff does: the blanks that a line lacks go to its gaps one after the
// other, beginning at its right end for one line and at its left end for the next.
#pragma once
#include <cstddef>
#include <vector>

#include "cli/help/styled_text.h"

namespace keyturn::cli {

class Filler {
 public:
  // The lines, none longer than `width` unless a word is.
  std::vector<StyledText> fill(const StyledText& text, std::size_t width);

 private:
  bool from_left_ = false;  // groff keeps it over the whole page
};

}  // namespace keyturn::cli
