#include "base/saved_form.h"

#include <algorithm>

namespace keyturn {

void SavedWriter::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<std::uint8_t>(value | 0x80));
  bytes_.push_back(static_cast<std::uint8_t>(value));
}

void SavedWriter::raw(BytesView bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }

void SavedWriter::put(const std::string& text) {
  number(text.size());
  bytes_.insert(bytes_.end(), text.begin(), text.end());
}

void SavedWriter::put(const Bytes& bytes) {
  number(bytes.size());
  raw(bytes);
}

// Text that is not UTF-8 is no JSON: what is wrong in it is replaced, as the terminal shows it.
void SavedWriter::put(const Json& json) { put(json.dump(-1, ' ', false, Json::error_handler_t::replace)); }

std::uint64_t SavedReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (rest_.empty()) break;
    const std::uint8_t byte = rest_.front();
    rest_ = rest_.subspan(1);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
  fail();
  return 0;
}

std::size_t SavedReader::count_to(std::size_t most) {
  const std::uint64_t found = number();
  if (found <= most) return static_cast<std::size_t>(found);
  fail();
  return 0;
}

BytesView SavedReader::raw(std::size_t size) {
  if (size > rest_.size()) {
    fail();
    return {};
  }
  const BytesView taken = rest_.first(size);
  rest_ = rest_.subspan(size);
  return taken;
}

void SavedReader::get(std::string& text) { text = to_text(raw(count())); }

void SavedReader::get(Bytes& bytes) {
  const BytesView taken = raw(count());
  bytes.assign(taken.begin(), taken.end());
}

void SavedReader::get(Json& json) {
  std::string text;
  get(text);
  json = Json::parse(text, nullptr, false);
  if (!json.is_discarded()) return;
  json = nullptr;
  fail();
}

}  // namespace keyturn
