#include "items/expressions.h"

#include <catch2/catch_test_macros.hpp>

#include "items/attribute_json.h"

namespace keyturn::items::testing {

namespace {

Json parsed(std::string_view text) { return text.empty() ? Json() : Json::parse(text); }

constexpr std::string_view kNames = R"({"#a": "a", "#s": "status"})";
constexpr std::string_view kValues = R"({
  ":s": {"S": "b"}, ":t": {"S": "d"}, ":empty": {"S": ""}, ":n": {"N": "5"}, ":one": {"N": "1"}, ":bin": {"B": "AQI="},
  ":l": {"L": [{"N": "1"}, {"N": "2"}]}, ":m": {"M": {"x": {"N": "1"}}}, ":ss": {"SS": ["a", "b"]},
  ":ns": {"NS": ["1", "2"]}, ":true": {"BOOL": true}, ":null": {"NULL": true}, ":type": {"S": "N"}, ":notype": {"S": "X"}
})";

}  // namespace

Item item(std::string_view json) { return item_from_json(Json::parse(json)).value(); }
AttributeValue value(std::string_view json) { return value_from_json(Json::parse(json)).value(); }

Placeholders placeholders(std::string_view names, std::string_view values) {
  return Placeholders::read(parsed(names), parsed(values)).value();
}

Placeholders common_placeholders() { return placeholders(kNames, kValues); }

bool holds(std::string_view condition, std::string_view item_json) {
  Placeholders known = common_placeholders();
  const Result<Condition> read = read_condition("ConditionExpression", condition, known);
  INFO(condition << ": " << (read.ok() ? "" : read.error().message));
  REQUIRE(read.ok());
  return is_true(read.value(), item(item_json));
}

std::string condition_error(std::string_view condition) {
  Placeholders known = common_placeholders();
  const Result<Condition> read = read_condition("ConditionExpression", condition, known);
  return read.ok() ? "" : read.error().message;
}

std::string update_error(std::string_view update) {
  Placeholders known = common_placeholders();
  const Result<Update> read = read_update(update, known);
  return read.ok() ? "" : read.error().message;
}

std::string after(std::string_view update, std::string_view item_json) {
  Placeholders known = common_placeholders();
  const Result<Update> read = read_update(update, known);
  if (!read.ok()) return read.error().message;
  const Result<Item> result = updated(item(item_json), read.value());
  return result.ok() ? to_json(result.value()).dump() : result.error().message;
}

}  // namespace keyturn::items::testing
