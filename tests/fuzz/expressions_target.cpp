#include <string>

#include "base/assert.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "items/attribute_json.h"
#include "items/condition.h"
#include "items/key_condition.h"
#include "items/projection.h"
#include "items/update.h"

namespace keyturn::fuzz {

namespace {

constexpr const char* kNames = R"({"#a": "a", "#s": "status"})";
constexpr const char* kValues = R"({
  ":s": {"S": "b"}, ":t": {"S": "d"}, ":e": {"S": ""}, ":n": {"N": "5"}, ":o": {"N": "1E125"}, ":b": {"B": "AQI="},
  ":l": {"L": [{"N": "1"}, {"N": "2"}]}, ":m": {"M": {"x": {"N": "1"}}}, ":ss": {"SS": ["a", "b"]},
  ":ns": {"NS": ["1", "2"]}, ":bool": {"BOOL": true}, ":null": {"NULL": true}, ":type": {"S": "N"}})";
constexpr const char* kItem = R"({
  "a": {"N": "9.9999999999999999999999999999999999999E+125"}, "b": {"S": "text"}, "c": {"NULL": true},
  "l": {"L": [{"M": {"x": {"N": "-1"}}}, {"S": "two"}]}, "m": {"M": {"x": {"SS": ["a", "b"]}, "y": {"B": "AQI="}}},
  "ns": {"NS": ["1", "2"]}, "status": {"BOOL": false}})";

}  // namespace

void expressions(BytesView data) {
  Input input(data);
  const std::size_t kind = input.below(4);
  const std::string text = input.rest();
  items::Placeholders known = items::Placeholders::read(Json::parse(kNames), Json::parse(kValues)).value();
  const items::Item item = items::item_from_json(Json::parse(kItem)).value();
  if (kind == 0) {
    const auto condition = items::read_condition("ConditionExpression", text, known);
    if (!condition.ok()) return;
    static_cast<void>(items::is_true(condition.value(), item));
    static_cast<void>(items::attributes_of(condition.value()));
  } else if (kind == 1) {
    const auto update = items::read_update(text, known);
    if (!update.ok()) return;
    const auto result = items::updated(item, update.value());
    // What an update makes is an item that a request could have brought.
    if (result.ok()) KT_ASSERT(items::item_from_json(items::to_json(result.value())).ok());
  } else if (kind == 2) {
    const auto projection = items::read_projection(text, known);
    if (projection.ok()) static_cast<void>(items::project(item, projection.value()));
  } else {
    static_cast<void>(items::read_key_conditions(text, known));
  }
  static_cast<void>(known.check_all_used());
}

}  // namespace keyturn::fuzz
