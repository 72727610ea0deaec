// Reading UTF-8 code point by code point, and the width that a terminal gives them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::cli {

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t size = 0;  // in bytes
};

// The code point that begins at byte `at`. A broken sequence counts as one byte of the value U+FFFD.
CodePoint code_point_at(std::string_view text, std::size_t at);

// Code point by code point.
std::vector<std::string_view> characters_of(std::string_view text);

void append_utf8(std::string& out, std::uint32_t code_point);

// Columns as the AWS CLI's tables count them: 2 for what Unicode calls East Asian Wide, Fullwidth or Ambiguous, 1 for
// everything else, combining marks included.
std::size_t text_width(std::string_view text);

}  // namespace keyturn::cli
