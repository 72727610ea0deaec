// The envelope, facts sheet 8.1: real keys, really sealed.
#include <catch2/catch_test_macros.hpp>

#include "dynamodb/table_key.h"
#include "support/broken_promise.h"

using namespace keyturn;
using namespace keyturn::dynamodb;

namespace {

const std::vector<std::string> kStructures = {"table/Music", "table/Music/index/ByYear"};

Bytes context(const char* table) { return additional_data(table, "123456789012"); }

}  // namespace

TEST_CASE("The encryption context names table and account", "[dynamodb][CreateTable]") {
  const Json music = encryption_context("Music", "123456789012");
  CHECK(music.dump() == R"({"aws:dynamodb:tableName":"Music","aws:dynamodb:subscriberId":"123456789012"})");
  CHECK(context("Music") != context("Musik"));
}

TEST_CASE("Data keys open under their table key and their table's context only", "[dynamodb][CreateTable]") {
  RandomSource random("seed");
  const crypto::Secret table_key(random.bytes(32));
  const crypto::Secret other_key(random.bytes(32));
  const std::vector<DataKey> data_keys = make_data_keys(table_key, context("Music"), kStructures, random);
  REQUIRE(data_keys.size() == 2);
  CHECK(data_keys[1].structure == "table/Music/index/ByYear");
  const auto first = crypto::open(table_key.view(), data_keys[0].sealed, context("Music"));
  const auto second = crypto::open(table_key.view(), data_keys[1].sealed, context("Music"));
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  CHECK(first->size() == 32);
  CHECK_FALSE(*first == *second);
  CHECK_FALSE(crypto::open(other_key.view(), data_keys[0].sealed, context("Music")).has_value());
  CHECK_FALSE(crypto::open(table_key.view(), data_keys[0].sealed, context("Musik")).has_value());
}

TEST_CASE("Sealing anew keeps the data keys and changes every sealed byte string", "[dynamodb][UpdateTable]") {
  RandomSource random("seed");
  const crypto::Secret from(random.bytes(32));
  const crypto::Secret to(random.bytes(32));
  const std::vector<DataKey> before = make_data_keys(from, context("Music"), kStructures, random);
  const std::vector<DataKey> after = reseal(before, from, to, context("Music"), random);
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    CHECK(after[i].structure == before[i].structure);
    CHECK_FALSE(after[i].sealed == before[i].sealed);
    CHECK(crypto::open(to.view(), after[i].sealed, context("Music")) ==
          crypto::open(from.view(), before[i].sealed, context("Music")));
  }
  KT_CHECK_BROKEN(reseal(before, to, from, context("Music"), random));
}
