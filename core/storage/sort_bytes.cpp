#include "storage/sort_bytes.h"

#include "base/assert.h"

namespace keyturn::storage {

namespace {

constexpr int kExponentBias = 8'192;

void append_escaped(Bytes& bytes, BytesView value) {
  for (const std::uint8_t byte : value) {
    bytes.push_back(byte);
    if (byte == 0x00) bytes.push_back(0xFF);
  }
}

void append_number(Bytes& bytes, const items::Number& number) {
  if (number.digits().empty()) {
    bytes.push_back(0x80);
    return;
  }
  Bytes magnitude;
  const auto exponent = static_cast<unsigned>(number.exponent() + kExponentBias);
  magnitude.push_back(static_cast<std::uint8_t>(exponent >> 8));
  magnitude.push_back(static_cast<std::uint8_t>(exponent & 0xFFU));
  for (const char digit : number.digits()) magnitude.push_back(static_cast<std::uint8_t>(digit));
  magnitude.push_back(0x00);
  bytes.push_back(number.is_negative() ? 0x7F : 0x81);
  for (const std::uint8_t byte : magnitude) {
    bytes.push_back(number.is_negative() ? static_cast<std::uint8_t>(~byte) : byte);
  }
}

Bytes bytes_of(const items::AttributeValue& value) {
  if (const auto* text = value.as<std::string>()) return to_bytes(*text);
  const auto* binary = value.as<Bytes>();
  KT_ASSERT(binary != nullptr);
  return *binary;
}

}  // namespace

void append_sort_bytes(Bytes& bytes, const items::AttributeValue& value) {
  if (const auto* number = value.as<items::Number>()) return append_number(bytes, *number);
  append_escaped(bytes, bytes_of(value));
  bytes.push_back(0x00);
  bytes.push_back(0x01);
}

Bytes sort_bytes(const items::AttributeValue& value) {
  Bytes bytes;
  append_sort_bytes(bytes, value);
  return bytes;
}

Bytes sort_prefix(const items::AttributeValue& start) {
  Bytes bytes;
  append_escaped(bytes, bytes_of(start));
  return bytes;
}

}  // namespace keyturn::storage
