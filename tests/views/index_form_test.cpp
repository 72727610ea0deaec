#include "views/index_form.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

IndexForm by_year() {
  IndexForm form;
  form.name = "ByYear";
  form.partition_key = "Year";
  form.partition_type = KeyType::Number;
  return form;
}

}  // namespace

TEST_CASE("An empty index form names all that is missing at once", "[views][index_form]") {
  const IndexErrors errors = errors_of(IndexForm{}, true);
  CHECK(errors.name == "Enter an index name.");
  CHECK(errors.partition_key == "Enter a partition key.");
  CHECK(errors.sort_key.empty());
  IndexForm local;
  local.is_local = true;
  CHECK(errors_of(local, true).partition_key.empty());
  CHECK(errors_of(local, true).sort_key == "Enter a sort key.");
}

TEST_CASE("The form and the service agree on which indexes are good", "[views][index_form][UpdateTable]") {
  struct Case {
    const char* name;
    const char* sort_key;
    IndexProjection projection;
    const char* included;
    const char* reads;
  };
  for (const Case& one :
       {Case{"ByYear", "", IndexProjection::All, "", "5"}, Case{"By", "", IndexProjection::All, "", "5"},
        Case{"By Year", "", IndexProjection::All, "", "5"}, Case{"ByYear", "Year", IndexProjection::All, "", "5"},
        Case{"ByYear", "Title", IndexProjection::KeysOnly, "", "5"},
        Case{"ByYear", "", IndexProjection::Include, "", "5"},
        Case{"ByYear", "", IndexProjection::Include, "Genre , Label", "5"},
        Case{"ByYear", "", IndexProjection::All, "", "0"}}) {
    IndexForm form = by_year();
    form.name = one.name;
    form.sort_key = one.sort_key;
    form.projection = one.projection;
    form.included = one.included;
    form.read_capacity = one.reads;
    World world = default_world();
    tests::create_active(world, "Music", Encryption::AwsOwned);
    const Json params = create_index_params(*world.tables.find("Music"), form);
    INFO(params.dump());
    CHECK(errors_of(form, true).empty() == tests::call(world, "dynamodb", "UpdateTable", params).ok());
  }
}

TEST_CASE("An attribute of the table's key keeps its type in an index", "[views][index_form]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsOwned);
  const dynamodb::Table& table = *world.tables.find("Music");
  CHECK(type_conflict(table, "Artist", KeyType::Number) == "The table defines Artist as String. Choose that type.");
  CHECK(type_conflict(table, "Artist", KeyType::String).empty());
  CHECK(type_conflict(table, "Year", KeyType::Number).empty());
}

TEST_CASE("An index is made of a table in use and dropped again", "[views][index_form][UpdateTable]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  REQUIRE(
      tests::call(world, "dynamodb", "UpdateTable", create_index_params(*world.tables.find("Music"), by_year())).ok());
  advance_by(world, hours(1));
  CHECK(world.tables.find("Music")->definition.global_indexes.size() == 1);
  REQUIRE(tests::call(world, "dynamodb", "UpdateTable", delete_index_params("Music", "ByYear")).ok());
  advance_by(world, minutes(1));
  CHECK(world.tables.find("Music")->definition.global_indexes.empty());
}

}  // namespace keyturn
