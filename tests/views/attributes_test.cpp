#include "views/attributes.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace keyturn {

using namespace views;

TEST_CASE("Each type's values come back from what is typed as they were", "[views][attributes]") {
  for (const Json& value :
       {Json{{"S", "Acme \u00e9 \U0001F600"}}, Json{{"S", ""}}, Json{{"N", "-1.5"}}, Json{{"B", "SGVsbG8="}},
        Json{{"BOOL", false}}, Json{{"NULL", true}}, Json{{"SS", {"a", "b"}}}, Json{{"NS", {"1", "2.5"}}},
        Json{{"BS", {"SGVsbG8="}}}, Json{{"L", {{{"S", "a"}}, {{"N", "1"}}}}}, Json{{"M", {{"a", {{"S", "b"}}}}}}}) {
    INFO(value.dump());
    const Result<Json> read = value_from(value.begin().key(), edit_text(value));
    REQUIRE(read.ok());
    CHECK(read.value() == value);
  }
}

TEST_CASE("A text that is no value of its type says what is expected", "[views][attributes]") {
  struct Case {
    const char* type;
    const char* text;
    const char* says;
  };
  for (const Case& one :
       {Case{"N", "", "Enter a number."}, Case{"N", "12a", "cannot be converted to a numeric value"},
        Case{"B", "%%", "base64"}, Case{"BOOL", "yes", "true or false"}, Case{"SS", "[]", "at least one member"},
        Case{"SS", "[{}]", "texts, numbers or bytes"}, Case{"NS", "[\"a\"]", "numeric value"},
        Case{"L", "{}", "JSON list"}, Case{"M", "[]", "JSON object"}, Case{"M", "{", "not JSON"}}) {
    INFO(one.type << " " << one.text);
    const Result<Json> read = value_from(one.type, one.text);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().message.find(one.says) != std::string::npos);
  }
}

TEST_CASE("Numbers of a set may be typed without quotes", "[views][attributes]") {
  CHECK(value_from("NS", "[1, 2.50]").value() == Json{{"NS", {"1", "2.5"}}});
}

TEST_CASE("A cell shows a value on one line, nested ones without their types", "[views][attributes]") {
  CHECK(cell_text({{"S", "two\nlines"}}) == "two lines");
  CHECK(cell_text({{"N", "42"}}) == "42");
  CHECK(cell_text({{"BOOL", true}}) == "true");
  CHECK(cell_text({{"NULL", true}}) == "null");
  CHECK(cell_text({{"SS", {"a", "b"}}}) == R"(["a","b"])");
  CHECK(cell_text({{"M", {{"a", {{"L", {{{"N", "1"}}, {{"NULL", true}}}}}}}}}) == R"({"a":["1",null]})");
}

TEST_CASE("Every type of the API is offered, once", "[views][attributes]") {
  CHECK(attribute_types().size() == 10);
  CHECK(attribute_types()[static_cast<std::size_t>(index_of_type("BOOL"))].name == "Boolean");
  CHECK(index_of_type("XX") == -1);
}

}  // namespace keyturn
