// Values as bytes that outlast the program, and back. A struct takes part when Saved<T> names its members:
//
//   template <>
//   struct Saved<kms::Alias> {
//     static auto members(auto& alias) {
//       auto& [name, target_key_id, created, updated] = alias;
//       return std::tie(name, target_key_id, created, updated);
//     }
//   };
//
// The binding has to name every member: one that is new and forgotten here does not compile. An enumeration gives
// `kLast`, its last enumerator. What is not the sum of its members has write(SavedWriter&, const T&) and
// read(SavedReader&, T&) instead.
//
// Counts and whole numbers take 7 bits a byte, the lowest first, the eighth bit says that more follow; signed ones are
// 2n, or -2n - 1 below zero. Texts, bytes, lists and maps follow their count; a value that may be missing follows a 0
// or 1, an alternative its index. JSON is its text.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/assert.h"
#include "base/bytes.h"
#include "base/json.h"
#include "base/saved.h"
#include "base/shared.h"

namespace keyturn {

class SavedWriter {
 public:
  template <typename T>
  void put(const T& value);
  template <typename T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <typename T>
  void put(const std::vector<T>& list) {
    number(list.size());
    for (const T& value : list) put(value);
  }
  template <typename K, typename T, typename Order>
  void put(const std::map<K, T, Order>& map) {
    number(map.size());
    for (const auto& [key, value] : map) put(key), put(value);
  }
  template <typename T>
  void put(const std::set<T>& set) {
    number(set.size());
    for (const T& value : set) put(value);
  }
  template <typename A, typename B>
  void put(const std::pair<A, B>& pair) {
    put(pair.first), put(pair.second);
  }
  template <typename... Kinds>
  void put(const std::variant<Kinds...>& value) {
    number(value.index());
    std::visit([&](const auto& kind) { put(kind); }, value);
  }
  template <typename T>
  void put(const Shared<T>& value) {
    put(*value);
  }
  void put(bool value) { number(value ? 1 : 0); }
  void put(const std::string& text);
  void put(const Bytes& bytes);
  void put(const Json& json);

  void number(std::uint64_t value);
  void raw(BytesView bytes);

  Bytes take() { return std::move(bytes_); }

 private:
  Bytes bytes_;
};

// Whatever the bytes are, reading comes to an end; ok() says whether they were what a writer writes.
class SavedReader {
 public:
  explicit SavedReader(BytesView bytes) : rest_(bytes) {}

  template <typename T>
  void get(T& value);
  template <typename T>
  void get(std::optional<T>& value) {
    value.reset();
    if (count_to(1) == 1) get(value.emplace());
  }
  template <typename T>
  void get(std::vector<T>& list) {
    list.clear();
    for (std::size_t n = count(); n > 0 && ok_; --n) get(list.emplace_back());
  }
  template <typename K, typename T, typename Order>
  void get(std::map<K, T, Order>& map) {
    map.clear();
    for (std::size_t n = count(); n > 0 && ok_; --n) {
      K key{};
      get(key);
      get(map[std::move(key)]);
    }
  }
  template <typename T>
  void get(std::set<T>& set) {
    std::vector<T> list;
    get(list);
    set = {list.begin(), list.end()};
  }
  template <typename A, typename B>
  void get(std::pair<A, B>& pair) {
    get(pair.first), get(pair.second);
  }
  template <typename... Kinds>
  void get(std::variant<Kinds...>& value) {
    get_kind(value, count_to(sizeof...(Kinds) - 1), std::index_sequence_for<Kinds...>());
  }
  template <typename T>
  void get(Shared<T>& value) {
    get(value.change());
  }
  void get(bool& value) { value = count_to(1) == 1; }
  void get(std::string& text);
  void get(Bytes& bytes);
  void get(Json& json);

  std::uint64_t number();
  BytesView raw(std::size_t size);

  // Something is not as it must be.
  void fail() { ok_ = false; }
  bool ok() const { return ok_; }
  bool is_at_end() const { return rest_.empty(); }

 private:
  // Of things that follow, none of which takes less than a byte.
  std::size_t count() { return count_to(rest_.size()); }
  std::size_t count_to(std::size_t most);

  template <typename Variant, std::size_t... Index>
  void get_kind(Variant& value, std::size_t index, std::index_sequence<Index...>) {
    ((index == Index ? get(value.template emplace<Index>()) : void()), ...);
  }

  BytesView rest_;
  bool ok_ = true;
};

template <typename T>
void SavedWriter::put(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    KT_ASSERT(value >= T{} && value <= Saved<T>::kLast);
    number(static_cast<std::uint64_t>(value));
  } else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>) {
    const auto bits = static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
    number(value < 0 ? ~(bits << 1) : bits << 1);
  } else if constexpr (std::is_integral_v<T>) {
    number(value);
  } else if constexpr (requires { std::tuple_size<T>::value; }) {
    raw(value);  // an array of bytes
  } else if constexpr (requires(SavedWriter & writer) { Saved<T>::write(writer, value); }) {
    Saved<T>::write(*this, value);
  } else {
    std::apply([&](const auto&... members) { (put(members), ...); }, Saved<T>::members(value));
  }
}

template <typename T>
void SavedReader::get(T& value) {
  if constexpr (std::is_enum_v<T>) {
    value = static_cast<T>(count_to(static_cast<std::size_t>(Saved<T>::kLast)));
  } else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>) {
    const std::uint64_t bits = number();
    value = static_cast<T>((bits & 1) == 0 ? bits >> 1 : ~(bits >> 1));
  } else if constexpr (std::is_integral_v<T>) {
    value = static_cast<T>(number());
  } else if constexpr (requires { std::tuple_size<T>::value; }) {
    const BytesView bytes = raw(value.size());
    std::copy(bytes.begin(), bytes.end(), value.begin());
  } else if constexpr (requires(SavedReader & reader) { Saved<T>::read(reader, value); }) {
    Saved<T>::read(*this, value);
  } else {
    std::apply([&](auto&... members) { (get(members), ...); }, Saved<T>::members(value));
  }
}

}  // namespace keyturn
