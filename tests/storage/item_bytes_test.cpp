#include "storage/item_bytes.h"

#include <catch2/catch_test_macros.hpp>

#include "storage/shelf.h"

using namespace keyturn;
using namespace keyturn::storage;
using namespace keyturn::storage::testing;

namespace {

constexpr const char* kItem = R"({
  "s": {"S": "text"}, "e": {"S": ""}, "n": {"N": "-42.5"}, "z": {"N": "0"}, "b": {"B": "AAEC"}, "ss": {"SS": ["a", "b"]},
  "ns": {"NS": ["1", "1E-130", "9.9E125"]}, "bs": {"BS": ["AQ==", ""]}, "m": {"M": {"k": {"L": [{"NULL": true}, {"BOOL": false}]}}},
  "l": {"L": []}, "t": {"BOOL": true}
})";

}  // namespace

TEST_CASE("An item comes back from its bytes as it was", "[storage]") {
  const items::Item stored = item(kItem);
  CHECK(item_from_bytes(to_bytes(stored)) == stored);
  CHECK(item_from_bytes(to_bytes(items::Item())) == items::Item());
}

TEST_CASE("The bytes of an item are the documented ones", "[storage]") {
  CHECK(to_hex(to_bytes(item(R"({"a": {"N": "12"}, "b": {"BOOL": true}})"))) ==
        "00000002"
        "0000000161"
        "01"
        "00"
        "2002"
        "000000023132"
        "0000000162"
        "09"
        "01");
}

TEST_CASE("Bytes that are cut, longer or of no type are no item", "[storage]") {
  const Bytes whole = to_bytes(item(kItem));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(item_from_bytes(BytesView(whole).first(size)).has_value());
  }
  Bytes longer = whole;
  longer.push_back(0);
  CHECK_FALSE(item_from_bytes(longer).has_value());
  CHECK_FALSE(item_from_bytes(Bytes{0, 0, 0, 1, 0, 0, 0, 1, 'a', 10}).has_value());
  CHECK_FALSE(item_from_bytes(Bytes{0xFF, 0xFF, 0xFF, 0xFF}).has_value());
}
