#include "views/indexes.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"
#include "views/index_form.h"

namespace keyturn {

using namespace views;

namespace {

struct Fixture : tests::MusicAccount {
  Fixture() {
    CreateTableForm form = tests::music_form();
    form.use_default_settings = false;
    IndexForm local;
    local.is_local = true;
    local.name = "ByAlbum";
    local.sort_key = "Album";
    local.projection = IndexProjection::KeysOnly;
    form.indexes = {local};
    REQUIRE(tests::call(world, "dynamodb", "CreateTable", create_table_params(form)).ok());
    advance_by(world, minutes(1));
  }

  std::vector<IndexRow> rows() const { return index_rows(table(), world.ground.now); }
  bool update(const Json& params) { return tests::call(world, "dynamodb", "UpdateTable", params).ok(); }
  void make_index() {
    IndexForm form;
    form.name = "ByYear";
    form.partition_key = "Year";
    form.partition_type = KeyType::Number;
    form.projection = IndexProjection::Include;
    form.included = "Genre";
    REQUIRE(update(create_index_params(table(), form)));
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "A row tells an index's kind, state, keys, projection and capacity", "[views][indexes]") {
  make_index();
  REQUIRE(rows().size() == 2);
  CHECK(rows()[0].name == "ByYear");
  CHECK(rows()[0].type == "Global");
  CHECK(rows()[0].status == Status{Tone::InProgress, "CREATING"});
  CHECK(rows()[0].keys == "Year (Number)");
  CHECK(rows()[0].projection == "INCLUDE: Genre");
  CHECK(rows()[0].capacity == "5 read, 5 write");
  CHECK(rows()[1].type == "Local");
  CHECK(rows()[1].keys == "Artist (String), Album (String)");
  CHECK(rows()[1].projection == "KEYS_ONLY");
  CHECK(rows()[1].capacity == "The table's");
  advance_by(world, minutes(1));
  CHECK(rows()[0].status.word == "CREATING, backfilling");
  advance_by(world, minutes(10));
  CHECK(rows()[0].status == Status{Tone::Success, "ACTIVE"});
}

// Whether the buttons are offered must agree with what the service would answer.
TEST_CASE_METHOD(Fixture, "Indexes are made and dropped one at a time", "[views][indexes][UpdateTable]") {
  CHECK(can_create_index(table()).allowed);
  CHECK(can_delete_index(table(), "ByAlbum").reason == "A local secondary index stays as long as its table");
  CHECK_FALSE(update(delete_index_params("Music", "ByAlbum")));
  make_index();
  CHECK(can_create_index(table()).reason == "The index ByYear is being changed");
  advance_by(world, minutes(20));
  CHECK(can_create_index(table()).allowed);
  CHECK(can_delete_index(table(), "ByYear").allowed);
  REQUIRE(update(delete_index_params("Music", "ByYear")));
  CHECK(rows()[0].status.word == "DELETING");
  CHECK_FALSE(can_delete_index(table(), "ByYear").allowed);
}

}  // namespace keyturn
