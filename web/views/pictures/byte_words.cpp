#include <cstdio>

#include "base/text.h"
#include "views/pictures/stored_page.h"

namespace keyturn::views {

ByteClass class_of(std::uint8_t byte) {
  if (byte == 0) return ByteClass::Zero;
  if (byte < 0x20 || byte == 0x7f) return ByteClass::Control;
  return byte < 0x80 ? ByteClass::Text : ByteClass::High;
}

const char* name_of(ByteClass kind) {
  switch (kind) {
    case ByteClass::Zero: return "zero";
    case ByteClass::Control: return "control character";
    case ByteClass::Text: return "readable character";
    case ByteClass::High: return "high byte";
  }
  return "";
}

std::string one_decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string byte_in_words(BytesView bytes, const std::vector<ByteSpan>& spans, std::size_t offset) {
  const std::uint8_t byte = bytes[offset];
  const ByteClass kind = class_of(byte);
  std::string text = joined({"Byte ", std::to_string(offset), " of ", std::to_string(bytes.size()), ": 0x",
                             to_hex(bytes.subspan(offset, 1)), ", ", name_of(kind)});
  if (kind == ByteClass::Text) text += joined({" ", std::string(1, static_cast<char>(byte))});
  text += ".";
  if (const ByteSpan* const span = span_at(spans, offset)) text += joined({" ", span->name, ", ", span->meaning, "."});
  return text;
}

}  // namespace keyturn::views
