#include "storage/item_bytes.h"

#include <array>
#include <utility>

namespace keyturn::storage {

namespace {

using items::AttributeValue;
using items::Item;
using items::Number;
using items::Type;

constexpr int kExponentBias = 8'192;

// Appends, or only counts when there is nothing to append to.
class Writer {
 public:
  explicit Writer(Bytes* bytes) : bytes_(bytes) {}

  std::size_t size() const { return size_; }

  void operator()(const std::string& text) { add(bytes_view(text)); }
  void operator()(const Bytes& binary) { add(binary); }
  void operator()(const Number& number) {
    const auto exponent = static_cast<unsigned>(number.exponent() + kExponentBias);
    add_byte(number.is_negative() ? 1 : 0);
    add_byte(static_cast<std::uint8_t>(exponent >> 8));
    add_byte(static_cast<std::uint8_t>(exponent & 0xFFU));
    (*this)(number.digits());
  }
  void operator()(AttributeValue::Null) {}
  void operator()(bool boolean) { add_byte(boolean ? 1 : 0); }
  void operator()(const AttributeValue::Map& map) {
    add_number(map.size());
    for (const auto& [name, value] : map) {
      add(bytes_view(name));
      (*this)(value);
    }
  }
  void operator()(const AttributeValue::List& list) {
    add_number(list.size());
    for (const AttributeValue& element : list) (*this)(element);
  }
  template <typename Member>
  void operator()(const std::set<Member>& members) {
    add_number(members.size());
    for (const Member& member : members) (*this)(member);
  }
  void operator()(const AttributeValue& value) {
    add_byte(static_cast<std::uint8_t>(value.type()));
    std::visit([this](const auto& kind) { (*this)(kind); }, value.value);
  }

 private:
  void add_byte(std::uint8_t byte) {
    ++size_;
    if (bytes_) bytes_->push_back(byte);
  }
  void add_number(std::size_t number) {
    size_ += 4;
    if (bytes_) append_number(*bytes_, number);
  }
  void add(BytesView value) {
    size_ += 4 + value.size();
    if (bytes_) append_bytes(*bytes_, value);
  }

  Bytes* bytes_;
  std::size_t size_ = 0;
};

// Reads from the front. Once something does not fit, it stays bad and gives empty values.
class Source {
 public:
  explicit Source(BytesView bytes) : rest_(bytes) {}

  bool is_good() const { return good_; }
  bool is_at_end() const { return good_ && rest_.empty(); }

  BytesView take(std::size_t size) {
    if (!good_ || size > rest_.size()) {
      good_ = false;
      return {};
    }
    const BytesView taken = rest_.first(size);
    rest_ = rest_.subspan(size);
    return taken;
  }

  std::size_t number(std::size_t width) {
    std::size_t result = 0;
    for (const std::uint8_t byte : take(width)) result = result << 8 | byte;
    return result;
  }

  // Every counted thing has at least a byte.
  std::size_t count() {
    const std::size_t result = number(4);
    if (result > rest_.size()) good_ = false;
    return good_ ? result : 0;
  }

  void fail() { good_ = false; }

 private:
  BytesView rest_;
  bool good_ = true;
};

Bytes read_bytes(Source& source) {
  const BytesView view = source.take(source.number(4));
  return {view.begin(), view.end()};
}

std::string read_text(Source& source) { return to_text(source.take(source.number(4))); }

Number read_number(Source& source) {
  const bool negative = source.number(1) == 1;
  const int exponent = static_cast<int>(source.number(2)) - kExponentBias;
  const Result<Number> number = Number::from_parts(negative, read_text(source), exponent);
  if (!number.ok()) source.fail();
  return number.ok() ? number.value() : Number();
}

template <typename Member>
std::set<Member> read_set(Source& source, Member (*read)(Source&)) {
  std::set<Member> members;
  for (std::size_t left = source.count(); left > 0; --left) members.insert(read(source));
  return members;
}

Item read_item(Source& source);

AttributeValue read_value(Source& source) {
  switch (static_cast<Type>(source.number(1))) {
    case Type::String: return {read_text(source)};
    case Type::Number: return {read_number(source)};
    case Type::Binary: return {read_bytes(source)};
    case Type::StringSet: return {read_set<std::string>(source, read_text)};
    case Type::NumberSet: return {read_set<Number>(source, read_number)};
    case Type::BinarySet: return {read_set<Bytes>(source, read_bytes)};
    case Type::Map: return {read_item(source)};
    case Type::List: {
      AttributeValue::List list;
      for (std::size_t left = source.count(); left > 0; --left) list.push_back(read_value(source));
      return {std::move(list)};
    }
    case Type::Null: return {AttributeValue::Null{}};
    case Type::Boolean: return {source.number(1) == 1};
  }
  source.fail();
  return {};
}

Item read_item(Source& source) {
  Item item;
  for (std::size_t left = source.count(); left > 0; --left) {
    std::string name = read_text(source);
    item.emplace(std::move(name), read_value(source));
  }
  return item;
}

}  // namespace

void append_number(Bytes& bytes, std::size_t number) {
  std::array<std::uint8_t, 4> digits{};
  for (std::size_t i = 0; i < digits.size(); ++i) digits[i] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
  bytes.insert(bytes.end(), digits.begin(), digits.end());
}

void append_bytes(Bytes& bytes, BytesView value) {
  append_number(bytes, value.size());
  bytes.insert(bytes.end(), value.begin(), value.end());
}

void append_item(Bytes& bytes, const Item& item) { Writer{&bytes}(item); }

std::size_t size_in_bytes(const Item& item) {
  Writer counter(nullptr);
  counter(item);
  return counter.size();
}

Bytes to_bytes(const Item& item) {
  Bytes bytes;
  bytes.reserve(size_in_bytes(item));
  append_item(bytes, item);
  return bytes;
}

std::optional<Item> item_from_bytes(BytesView bytes) {
  Source source(bytes);
  Item item = read_item(source);
  if (!source.is_at_end()) return std::nullopt;
  return item;
}

}  // namespace keyturn::storage
