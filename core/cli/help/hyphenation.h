// Where an English word may be parted at the end of a line: Liang's method ("Word Hy-phen-a-tion by Com-put-er", 1983)
// with the patterns that groff brings along. They are taken from its package when Keyturn is built
// (scripts/hyphens.py).
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace keyturn::cli {

class Hyphenation {
 public:
  Hyphenation() = default;  // parts no word

  // `patterns` such as "a1b .ach4" and `exceptions` such as "proj-ect", with a blank between two of them. Both have to
  // stay as long as this.
  Hyphenation(std::string_view patterns, std::string_view exceptions);

  // The letters of `word` before which it may be parted, in order. It is of the letters a to z, large or small; two
  // letters at its begin and three at its end stay together.
  std::vector<std::size_t> parts_of(std::string_view word) const;

 private:
  std::vector<std::string_view> patterns_;  // both in the order of their letters
  std::vector<std::string_view> exceptions_;
};

}  // namespace keyturn::cli
