#include "cli/blobs.h"

#include <algorithm>

#include "base/text.h"
#include "cli/timestamps.h"

namespace keyturn::cli {

namespace {

using model::ShapeType;

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Attempt<void> decode_blob(Json& value) {
  const auto& text = value.get_ref<const std::string&>();
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
    return unexpected("string argument should contain only ASCII characters");
  }
  std::optional<Bytes> bytes = from_lenient_base64(text);
  if (!bytes) return unexpected(joined({"Invalid base64: \"", text, "\""}));
  value = Json::binary(std::move(*bytes));
  return {};
}

}  // namespace

std::optional<Bytes> from_lenient_base64(std::string_view text) {
  Bytes bytes;
  unsigned bits = 0;
  int position = 0;  // of the digit in its group of four
  int pads = 0;
  for (const char c : text) {
    if (c == '=') {
      if (position >= 2 && position + ++pads >= 4) return bytes;
      continue;
    }
    const std::size_t digit = kAlphabet.find(c);
    if (digit == std::string_view::npos) continue;
    pads = 0;
    bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFFFF;
    position = (position + 1) % 4;
    if (position == 2) bytes.push_back(static_cast<std::uint8_t>(bits >> 4));
    if (position == 3) bytes.push_back(static_cast<std::uint8_t>(bits >> 2));
    if (position == 0) bytes.push_back(static_cast<std::uint8_t>(bits));
  }
  if (position != 0) return std::nullopt;
  return bytes;
}

Attempt<void> decode_blobs(Json& value, const model::Shape& shape) {
  switch (shape.type) {
    case ShapeType::Blob:
      if (value.is_string()) return decode_blob(value);
      return {};
    case ShapeType::Structure:
      if (!value.is_object()) return {};
      for (const model::Member& member : shape.members) {
        const auto found = value.find(member.name);
        if (found != value.end()) KT_CHECK(decode_blobs(*found, *member.shape));
      }
      return {};
    case ShapeType::Map:
      if (!value.is_object()) return {};
      for (Json& entry : value) KT_CHECK(decode_blobs(entry, *shape.value));
      return {};
    case ShapeType::List:
      if (!value.is_array()) return {};
      for (Json& element : value) KT_CHECK(decode_blobs(element, *shape.element));
      return {};
    default: return {};
  }
}

Json wire_value(const Json& value, const model::Shape& shape) {
  if (shape.type == ShapeType::Blob) {
    return to_base64(value.is_binary() ? BytesView(value.get_binary()) : BytesView(to_bytes(value.get<std::string>())));
  }
  if (shape.type == ShapeType::Timestamp) {
    const auto timestamp = read_timestamp(value);
    return timestamp ? wire_timestamp(*timestamp) : value;
  }
  if (shape.type == ShapeType::Structure) {
    Json result = Json::object();
    for (const auto& [key, part] : value.items()) {
      const model::Member* member = shape.member(key);
      result[key] = member ? wire_value(part, *member->shape) : part;
    }
    return result;
  }
  if (shape.type == ShapeType::Map) {
    Json result = Json::object();
    for (const auto& [key, entry] : value.items()) result[key] = wire_value(entry, *shape.value);
    return result;
  }
  if (shape.type == ShapeType::List) {
    Json result = Json::array();
    for (const Json& element : value) result.push_back(wire_value(element, *shape.element));
    return result;
  }
  return value;
}

}  // namespace keyturn::cli
