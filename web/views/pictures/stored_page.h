// One stored page of a table, twice: the items as an application reads them, and the bytes as they lie on the disk,
// each byte with what it means. The bytes are the account's own (core/storage/page.h); what opens them is asked for as
// a request of the console's user would ask.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/json.h"
#include "base/service_error.h"
#include "storage/page_fields.h"
#include "world/world.h"

namespace keyturn::views {

struct PageChoice {
  std::string structure;  // "table/Music"; another one than the table has: its first
  std::size_t page = 0;   // beyond the last: the last
};

inline constexpr int kNoRecord = -1;

// Bytes that belong together and mean one thing.
struct ByteSpan {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::string name;     // "Record 1: nonce", "Item 1: Artist"
  std::string meaning;  // "drawn anew for every write"
  int record = kNoRecord;

  std::size_t end() const { return offset + size; }
};

struct StoredPage {
  std::string table;
  std::vector<std::string> structures;  // the table's and its indexes'
  PageChoice choice;                    // what is shown
  std::size_t pages = 0;
  std::size_t items = 0;  // of the structure
  Bytes stored;           // empty when there is no item
  std::vector<ByteSpan> stored_spans;
  Bytes plain;  // the page's items as JSON; empty when they cannot be read
  std::vector<ByteSpan> plain_spans;
  std::vector<Json> records;  // the items, as PutItem takes them
  std::optional<ServiceError> refusal;
  double stored_entropy = 0;  // bits a byte
  double plain_entropy = 0;
  std::string title;
  std::string words;
};

// Nothing when the account has no such table.
std::optional<StoredPage> stored_page(const World& world, const std::string& table, const PageChoice& choice);

// The span that a byte belongs to; null for none.
const ByteSpan* span_at(const std::vector<ByteSpan>& spans, std::size_t offset);

// "Byte 38 of 412: 1f hexadecimal, 31, high byte. Record 1: nonce, drawn anew for every write."
std::string byte_in_words(BytesView bytes, const std::vector<ByteSpan>& spans, std::size_t offset);

// What a byte is by itself; the colours of the picture.
enum class ByteClass { Zero, Control, Text, High };
ByteClass class_of(std::uint8_t byte);
const char* name_of(ByteClass kind);

// Shannon's measure of the bytes as they are, 0 to 8 bits a byte. 0 for none.
double entropy(BytesView bytes);

// "7.6"
std::string one_decimal(double value);

// PutItem of a first item into this table: something in each of its key attributes, and two more.
Json sample_item_params(const World& world, const std::string& table, int number);

// PutItem of an item of the page once more.
Json put_again_params(const StoredPage& page, std::size_t record);

}  // namespace keyturn::views
