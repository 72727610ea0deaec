// Fills text into lines and justifies them as groff does. Of all places where a line may end the last one that fits is
// taken: between two words, where an address may be broken, or within a word, with a hyphen. The blanks that the line
// then lacks go to its gaps one after the other, beginning at its right end for one line and at its left end for the
// next.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/help/hyphenation.h"

namespace keyturn::cli {

class Filler {
 public:
  Filler() = default;  // parts no word
  // `hyphenation` has to stay as long as this.
  explicit Filler(const Hyphenation& hyphenation) : hyphenation_(&hyphenation) {}

  // The lines of a struck text, none wider than `width` unless it cannot be broken.
  std::vector<std::string> fill(std::string_view text, std::size_t width);

 private:
  std::string justified(std::string_view line, std::size_t width);

  const Hyphenation* hyphenation_ = nullptr;
  bool from_left_ = false;  // groff keeps it over the whole page
};

}  // namespace keyturn::cli
