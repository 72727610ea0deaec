#include "storage/page.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "storage/page_fields.h"
#include "storage/shelf.h"

using namespace keyturn;
using namespace keyturn::storage;
using namespace keyturn::storage::testing;

namespace {

bool holds(const Bytes& bytes, std::string_view wanted) {
  return std::search(bytes.begin(), bytes.end(), wanted.begin(), wanted.end()) != bytes.end();
}

Shelf three_records() {
  Shelf shelf;
  shelf.put("Acme Band", "Happy Day", "a plain note");
  shelf.put("Acme Band", "PartiQL Rocks", "another note");
  shelf.put("No One You Know", "Call Me Today");
  return shelf;
}

}  // namespace

TEST_CASE("A stored page shows no key, no value and no attribute's name", "[storage]") {
  const Bytes image = three_records().image();
  CHECK(holds(image, "KTPG"));
  for (const char* plain : {"Acme", "Happy", "PartiQL", "note", "plain", "pk", "sk", "table/Music"}) {
    INFO(plain);
    CHECK_FALSE(holds(image, plain));
  }
}

TEST_CASE("The same items are sealed differently with every write and under every key", "[storage]") {
  Shelf once = three_records();
  const Bytes before = once.image();
  once.put("Acme Band", "Happy Day", "a plain note");
  CHECK(once.image() != before);
  CHECK(once.image().size() == before.size());
  Shelf other;
  other.key = PageKey(crypto::Secret(Bytes(32, 7)), "11111111-2222-4333-8444-555555555555", "table/Music");
  CHECK(other.at("Acme Band", "x").partition != once.at("Acme Band", "x").partition);
}

TEST_CASE("Every single byte that changes is noticed, and nothing wrong is answered", "[storage]") {
  const Shelf shelf = three_records();
  REQUIRE(shelf.tree.pages().size() == 1);
  const Bytes page = *shelf.tree.pages().front();
  for (std::size_t i = 0; i < page.size(); ++i) {
    for (const std::uint8_t flip : {std::uint8_t{0x01}, std::uint8_t{0x80}}) {
      Bytes changed = page;
      changed[i] = static_cast<std::uint8_t>(changed[i] ^ flip);
      const auto read = read_page(shelf.key, changed);
      REQUIRE_FALSE(read.ok());
      const ItemTree damaged = shelf.tree.with_page(0, std::move(changed));
      const auto found = damaged.find(shelf.key, shelf.at("Acme Band", "Happy Day"));
      REQUIRE_FALSE(found.ok());
    }
  }
  Bytes cut = page;
  cut.pop_back();
  const auto found = shelf.tree.with_page(0, cut).find(shelf.key, shelf.at("Acme Band", "Happy Day"));
  REQUIRE_FALSE(found.ok());
  CHECK(found.error().code == "InternalServerError");
  CHECK(found.error().http_status == 500);
  CHECK(found.error().message ==
        "Keyturn cannot read table/Music: a stored page is not what was written, its seal does not match.");
}

TEST_CASE("A page that was read before is looked at again when other bytes stand in its place", "[storage]") {
  const Shelf shelf = three_records();
  const Position position = shelf.at("Acme Band", "Happy Day");
  REQUIRE(shelf.tree.find(shelf.key, position).ok());
  Bytes changed = *shelf.tree.pages().front();
  changed.back() ^= 1;  // of the seal alone: the records are whole
  CHECK_FALSE(shelf.tree.with_page(0, std::move(changed)).find(shelf.key, position).ok());
  CHECK(shelf.tree.find(shelf.key, position).ok());
}

TEST_CASE("A record opens in its table, structure and place only", "[storage]") {
  Shelf shelf;
  const crypto::Secret data_key(Bytes(32, 1));
  const PageKey key(data_key, "table-1", "table/Music");
  const Position position = key.position_of(key.partition_of(text("a")), Bytes{1, 2});
  const Bytes sealed = key.seal(position, item(R"({"a": {"S": "x"}})"), shelf.random);
  const Page page = make_page(key, {sealed}, shelf.random);
  RecordView record = view_of(*page, read_page(key, *page).value().records.front());
  CHECK(key.open(record).has_value());
  CHECK_FALSE(PageKey(data_key, "table-2", "table/Music").open(record).has_value());
  CHECK_FALSE(PageKey(data_key, "table-1", "table/Music/index/ByYear").open(record).has_value());
  CHECK_FALSE(PageKey(crypto::Secret(Bytes(32, 2)), "table-1", "table/Music").open(record).has_value());
  record.partition = key.partition_of(text("b"));
  CHECK_FALSE(key.open(record).has_value());
}

TEST_CASE("A page can be explained byte by byte without a key", "[storage]") {
  const Bytes page = *three_records().tree.pages().front();
  const std::vector<Field> fields = fields_of(page);
  REQUIRE(fields.size() == 3 + 3 * 6 + 2);
  std::size_t at = 0;
  for (const Field& field : fields) {
    INFO(field.name);
    CHECK(field.offset == at);
    CHECK_FALSE(field.meaning.empty());
    at += field.size;
  }
  CHECK(at == page.size());
  CHECK(fields[2].meaning == "how many follow: 3");
  CHECK(fields[3].name == "Record 1: partition hash");
  CHECK(fields.back().name == "Page seal");
  CHECK(fields_of(Bytes{'K', 'T'}).empty());
}
