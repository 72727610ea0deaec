#include "views/item_form.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"
#include "views/item_keys.h"

namespace keyturn {

using namespace views;

namespace {

struct Fixture : tests::MusicAccount {
  Fixture() { tests::create_active(world, "Music", Encryption::AwsOwned); }

  Json read(const Json& key) { return call("GetItem", {{"TableName", "Music"}, {"Key", key}}).value()["Item"]; }
};

const Json kSong = {{"Artist", {{"S", "Acme"}}}, {"SongTitle", {{"S", "Happy"}}}, {"Year", {{"N", "1999"}}}};

}  // namespace

TEST_CASE_METHOD(Fixture, "A new item has the key's attributes, which must not be empty", "[views][item_form]") {
  ItemForm form = new_item(table());
  REQUIRE(form.size() == 2);
  CHECK(form[0] == ItemField{"Artist", "S", "", true});
  CHECK(errors_of(form)[1].value == "A key attribute cannot be empty.");
  form[0].value = "Acme";
  form[1].value = "Happy";
  CHECK(is_complete(errors_of(form)));
  form.push_back({"Artist", "N", "x", false});
  form.push_back({"", "S", "", false});
  CHECK(errors_of(form)[2].name == "Another attribute has this name.");
  CHECK(errors_of(form)[2].value.find("numeric value") != std::string::npos);
  CHECK(errors_of(form)[3].name == "Enter a name.");
  CHECK(errors_of(form)[3].value.empty());
}

TEST_CASE_METHOD(Fixture, "A form and the item that it is of are the same", "[views][item_form]") {
  CHECK(item_of(form_of(table(), kSong)) == kSong);
  CHECK(form_of(table(), kSong)[2] == ItemField{"Year", "N", "1999", false});
}

TEST_CASE_METHOD(Fixture, "An item is put only where there is none of its key", "[views][item_form][PutItem]") {
  CHECK(call("PutItem", put_item_params(table(), kSong)).ok());
  CHECK(read(key_of_item(table(), kSong)) == kSong);
  CHECK(call("PutItem", put_item_params(table(), kSong)).error().code == "ConditionalCheckFailedException");
}

TEST_CASE_METHOD(Fixture, "Only what differs is updated, and only while the item is there",
                 "[views][item_form][UpdateItem]") {
  REQUIRE(call("PutItem", put_item_params(table(), kSong)).ok());
  CHECK(update_item_params(table(), kSong, kSong).is_null());
  Json after = kSong;
  after.erase("Year");
  after["Genre"] = {{"SS", {"jazz"}}};
  const Json params = update_item_params(table(), kSong, after);
  CHECK(params["UpdateExpression"] == "SET #a1 = :v0 REMOVE #a2");
  REQUIRE(call("UpdateItem", params).ok());
  CHECK(read(key_of_item(table(), kSong)) == after);
  Json shorter = after;
  shorter.erase("Genre");
  const Json removal = update_item_params(table(), after, shorter);
  CHECK_FALSE(removal.contains("ExpressionAttributeValues"));
  REQUIRE(call("UpdateItem", removal).ok());
  REQUIRE(call("DeleteItem", {{"TableName", "Music"}, {"Key", key_of_item(table(), kSong)}}).ok());
  CHECK(call("UpdateItem", params).error().code == "ConditionalCheckFailedException");
}

TEST_CASE_METHOD(Fixture, "Typed JSON has to be an item with the table's key", "[views][item_form]") {
  CHECK(parse_item(table(), kSong.dump()).value() == kSong);
  const auto says = [&](const std::string& text) { return parse_item(table(), text).error().message; };
  CHECK(says("{").find("not a JSON object") != std::string::npos);
  CHECK(says("[]").find("not a JSON object") != std::string::npos);
  CHECK(says(R"({"Artist": "Acme"})").find("The value of Artist needs one type") == 0);
  CHECK(says(R"({"Artist": {"X": "Acme"}})").find("The value of Artist") == 0);
  CHECK(says(R"({"Artist": {"S": "Acme"}})") == "The key attribute SongTitle is missing.");
}

TEST_CASE_METHOD(Fixture, "No two items are called the same", "[views][item_form]") {
  const Json one = {{"Artist", {{"S", "a, SongTitle = b"}}}, {"SongTitle", {{"S", "c"}}}};
  const Json other = {{"Artist", {{"S", "a"}}}, {"SongTitle", {{"S", "b, SongTitle = c"}}}};
  CHECK(name_of_item(table(), one) != name_of_item(table(), other));
  CHECK(name_of_item(table(), kSong) == R"(Artist = "Acme", SongTitle = "Happy")");
}

}  // namespace keyturn
