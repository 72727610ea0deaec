#include "views/explore_form.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"
#include "views/index_form.h"
#include "views/item_page.h"

namespace keyturn {

using namespace views;

namespace {

// Music with twelve songs of three artists and an index by year.
struct Fixture : tests::MusicAccount {
  Fixture() {
    CreateTableForm form = tests::music_form();
    form.use_default_settings = false;
    IndexForm by_year;
    by_year.name = "ByYear";
    by_year.partition_key = "Year";
    by_year.partition_type = KeyType::Number;
    form.indexes = {by_year};
    REQUIRE(call("CreateTable", create_table_params(form)).ok());
    advance_by(world, minutes(1));
    for (int i = 0; i < 12; ++i) {
      const Json item = {{"Artist", {{"S", std::string(1, static_cast<char>('A' + i % 3))}}},
                         {"SongTitle", {{"S", "Song " + std::to_string(10 + i)}}},
                         {"Year", {{"N", std::to_string(1990 + i % 2)}}}};
      REQUIRE(call("PutItem", {{"TableName", "Music"}, {"Item", item}}).ok());
    }
  }

  Json run(const ExploreForm& form, const Json& start = nullptr) {
    REQUIRE(errors_of(table(), form).empty());
    return call(operation_of(form), explore_params(table(), form, start)).value();
  }
};

ExploreForm query_of(const std::string& artist) {
  ExploreForm form;
  form.query = true;
  form.partition = artist;
  return form;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "A scan reads a page at a time, each from where the last one ended",
                 "[views][explore][Scan]") {
  ExploreForm form;
  form.page_size = 10;
  const Json first = run(form);
  CHECK(first["Count"] == 10);
  const ItemPage page = item_page(table(), first);
  CHECK(page.has_more);
  CHECK(page.attributes == std::vector<std::string>{"Artist", "SongTitle", "Year"});
  const Json second = run(form, first["LastEvaluatedKey"]);
  CHECK(second["Count"] == 2);
  CHECK_FALSE(item_page(table(), second).has_more);
}

TEST_CASE_METHOD(Fixture, "A query takes every condition on the sort key that the API has", "[views][explore][Query]") {
  ExploreForm form = query_of("A");
  CHECK(run(form)["Count"] == 4);
  const int counts[] = {1, 2, 1, 3, 2, 2, 4};  // of Song 10, 13, 16, 19
  for (std::size_t i = 0; i < sort_comparisons().size(); ++i) {
    INFO(sort_comparisons()[i].label);
    form.sort_comparison = static_cast<int>(i);
    form.sort = sort_comparisons()[i].label == "Begins with" ? "Song 1" : "Song 13";
    form.sort_second = "Song 16";
    CHECK(run(form)["Count"] == counts[i]);
  }
  form.sort_comparison = -1;
  form.descending = true;
  CHECK(run(form)["Items"][0]["SongTitle"]["S"] == "Song 19");
}

TEST_CASE_METHOD(Fixture, "An index is queried by its own key", "[views][explore][Query]") {
  ExploreForm form = query_of("1990");
  form.index = "ByYear";
  CHECK(readables(table()).size() == 2);
  CHECK(run(form)["Count"] == 6);
  form.partition = "x";
  CHECK(errors_of(table(), form).partition.find("numeric value") != std::string::npos);
  form.partition.clear();
  CHECK(errors_of(table(), form).partition == "Enter a value.");
}

TEST_CASE_METHOD(Fixture, "Filters are joined, and drop items after they were read", "[views][explore][Scan]") {
  ExploreForm form;
  form.filters = {{"Year", 0, "N", "1990", ""}, {"SongTitle", 8, "S", "1", ""}};
  CHECK(filter_comparisons()[8].label == "Contains");
  const Json reply = run(form);
  CHECK(reply["Count"] == 6);
  CHECK(reply["ScannedCount"] == 12);
  CHECK(item_page(table(), reply).summary ==
        "6 of 12 items that were read pass the filters. It took 0.5 read capacity units.");
  for (std::size_t i = 0; i < filter_comparisons().size(); ++i) {
    INFO(filter_comparisons()[i].label);
    form.filters = {{"SongTitle", static_cast<int>(i), "S", "Song 1", "Song 2"}};
    run(form);
  }
  form.filters = {{"", 0, "N", "", ""}};
  CHECK(errors_of(table(), form).filters[0].attribute == "Enter an attribute's name.");
  CHECK(errors_of(table(), form).filters[0].value == "Enter a number.");
  CHECK_FALSE(errors_of(table(), form).empty());
}

}  // namespace keyturn
