// Fills text into lines and justifies them as groff does: the blanks that a line lacks go to its gaps one after the
// other, beginning at its right end for one line and at its left end for the next.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::cli {

class Filler {
 public:
  // The lines of a struck text, none wider than `width` unless a word is.
  std::vector<std::string> fill(std::string_view text, std::size_t width);

 private:
  std::string justified(std::string_view line, std::size_t lacking);

  bool from_left_ = false;  // groff keeps it over the whole page
};

}  // namespace keyturn::cli
