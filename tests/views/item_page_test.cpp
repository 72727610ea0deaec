#include "views/item_page.h"

#include <catch2/catch_test_macros.hpp>

#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

const Json kReply = {{"Items",
                      {{{"SongTitle", {{"S", "b"}}}, {"Zip", {{"N", "1"}}}, {"Artist", {{"S", "a"}}}},
                       {{"Artist", {{"S", "a"}}}, {"SongTitle", {{"S", "c"}}}, {"Album", {{"S", "d"}}}}}},
                     {"Count", 2},
                     {"ScannedCount", 2}};

}  // namespace

TEST_CASE("A page's columns are the key and then all other attributes by name", "[views][item_page]") {
  World world = default_world();
  tests::create(world, "Music", Encryption::AwsOwned);
  const dynamodb::Table& table = *world.tables.find("Music");
  const ItemPage page = item_page(table, kReply);
  CHECK(page.attributes == std::vector<std::string>{"Artist", "SongTitle", "Album", "Zip"});
  CHECK(page.items == 2);
  CHECK(page.summary == "2 items read.");
  CHECK(shown_attributes(table, page, {"Zip", "Artist"}) == std::vector<std::string>{"Artist", "SongTitle", "Album"});
}

TEST_CASE("An item without an attribute has a dash in its cell", "[views][item_page]") {
  CHECK(item_cell(kReply["Items"][0], "Album") == "–");
  CHECK(item_cell(kReply["Items"][0], "Zip") == "1");
}

}  // namespace keyturn
