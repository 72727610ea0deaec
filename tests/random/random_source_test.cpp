#include "random/random_source.h"

#include <catch2/catch_test_macros.hpp>

#include <regex>
#include <set>

using namespace keyturn;

TEST_CASE("The stream depends on its seed alone, and a copy goes on in the same way", "[random]") {
  RandomSource one("seed");
  RandomSource other("seed");
  CHECK(one.bytes(100) == other.bytes(100));
  RandomSource copy = one;
  CHECK(copy.bytes(50) == one.bytes(50));
  CHECK(RandomSource("another").bytes(32) != RandomSource("seed").bytes(32));
}

TEST_CASE("How the stream is cut does not change it", "[random]") {
  RandomSource whole("seed");
  RandomSource parts("seed");
  Bytes collected;
  for (const std::size_t size : {1U, 31U, 33U, 7U}) {
    const Bytes part = parts.bytes(size);
    collected.insert(collected.end(), part.begin(), part.end());
  }
  CHECK(collected == whole.bytes(72));
}

TEST_CASE("Numbers stay within their bounds and reach both", "[random]") {
  RandomSource random("seed");
  std::set<std::int64_t> seen;
  for (int i = 0; i < 200; ++i) seen.insert(random.between(-1, 2));
  CHECK(seen == std::set<std::int64_t>{-1, 0, 1, 2});
  CHECK(random.between(5, 5) == 5);
}

TEST_CASE("Ids have the forms that AWS gives them", "[random]") {
  RandomSource random("seed");
  CHECK(std::regex_match(random.uuid(),
                         std::regex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")));
  CHECK(std::regex_match(random.dynamodb_request_id(), std::regex("[0-9A-V]{25}[FJV]VV4KQNSO5AEMVJF66Q9ASUAAJG")));
  CHECK(std::regex_match(random.hex(32), std::regex("[0-9a-f]{64}")));
  CHECK(random.uuid() != random.uuid());
}
