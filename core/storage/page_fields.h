// A page taken apart byte by byte, without any key: where its fields are (page.h has the format) and what they mean.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace keyturn::storage {

// Offsets of a record's fields in its page.
struct RecordLayout {
  std::size_t partition = 0;
  std::size_t position = 0;
  std::size_t nonce = 0;
  std::size_t length = 0;
  std::size_t sealed = 0;
  std::size_t sealed_size = 0;

  std::size_t end() const { return sealed + sealed_size; }
};

struct PageLayout {
  std::vector<RecordLayout> records;
  std::size_t nonce = 0;  // of the seal
  std::size_t seal = 0;
};

constexpr std::string_view kPageMark = "KTPG";
constexpr std::size_t kPageHeader = 6;
constexpr std::size_t kRecordHeader = 48;  // before what is sealed
constexpr std::size_t kPageSeal = 28;

// Nothing when the bytes are no page's.
std::optional<PageLayout> layout_of(BytesView page);

struct Field {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::string name;
  std::string meaning;
};

// Every byte of the page belongs to one field. Empty when the bytes are no page's.
std::vector<Field> fields_of(BytesView page);

}  // namespace keyturn::storage
