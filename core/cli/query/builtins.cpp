#include "cli/query/builtins.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "cli/output/json_writer.h"
#include "cli/output/utf8.h"
#include "cli/python_text.h"
#include "cli/query/ordering_builtins.h"
#include "cli/query/values.h"

namespace keyturn::cli::query {

namespace {

using Arguments = std::vector<Argument>;

const Json& json(const Argument& argument) { return *std::get_if<Json>(&argument); }
const std::string& text(const Argument& argument) { return json(argument).get_ref<const std::string&>(); }

Value run_abs(const Arguments& arguments) {
  const Json& number = json(arguments[0]);
  if (number.is_number_integer()) return {number < 0 ? Json(-number.get<std::int64_t>()) : number, {}};
  return {std::fabs(number.get<double>()), {}};
}

// Python's ceil() and floor() give integers.
Value whole(double number) {
  constexpr double kBeyond = 9.2e18;
  if (std::fabs(number) > kBeyond) return {number, {}};
  return {static_cast<std::int64_t>(number), {}};
}
Value run_ceil(const Arguments& arguments) {
  const Json& number = json(arguments[0]);
  return number.is_number_integer() ? Value{number, {}} : whole(std::ceil(number.get<double>()));
}
Value run_floor(const Arguments& arguments) {
  const Json& number = json(arguments[0]);
  return number.is_number_integer() ? Value{number, {}} : whole(std::floor(number.get<double>()));
}

Json sum_of(const Json& numbers) {
  std::int64_t integers = 0;
  double total = 0;
  bool has_float = false;
  for (const Json& number : numbers) {
    has_float = has_float || number.is_number_float();
    if (!has_float) integers += number.get<std::int64_t>();
    total += number.get<double>();
  }
  return has_float ? Json(total) : Json(integers);
}
Value run_sum(const Arguments& arguments) { return {sum_of(json(arguments[0])), {}}; }
Value run_avg(const Arguments& arguments) {
  const Json& numbers = json(arguments[0]);
  if (numbers.empty()) return {};
  return {sum_of(numbers).get<double>() / static_cast<double>(numbers.size()), {}};
}

Value run_contains(const Arguments& arguments) {
  const Json& subject = json(arguments[0]);
  const Json* wanted = std::get_if<Json>(&arguments[1]);
  if (subject.is_array()) {
    const auto is_wanted = [&](const Json& element) { return wanted != nullptr && python_equal(element, *wanted); };
    return {std::any_of(subject.begin(), subject.end(), is_wanted), {}};
  }
  if (wanted == nullptr || !wanted->is_string()) {
    return failed(joined({"'in <string>' requires string as left operand, not ",
                          wanted == nullptr ? "_Expression" : python_type(*wanted)}));
  }
  return {text(arguments[0]).find(text(arguments[1])) != std::string::npos, {}};
}
Value run_starts_with(const Arguments& arguments) { return {text(arguments[0]).starts_with(text(arguments[1])), {}}; }
Value run_ends_with(const Arguments& arguments) { return {text(arguments[0]).ends_with(text(arguments[1])), {}}; }

Value run_length(const Arguments& arguments) {
  const Json& value = json(arguments[0]);
  return {value.is_string() ? count_code_points(text(arguments[0])) : value.size(), {}};
}

Value run_reverse(const Arguments& arguments) {
  const Json& value = json(arguments[0]);
  if (value.is_array()) {
    Json reversed = value;
    std::reverse(reversed.begin(), reversed.end());
    return {std::move(reversed), {}};
  }
  std::string reversed;
  const std::string& forward = text(arguments[0]);
  for (std::size_t at = 0; at < forward.size();) {
    const std::size_t size = code_point_at(forward, at).size;
    reversed.insert(0, forward, at, size);
    at += size;
  }
  return {std::move(reversed), {}};
}

Value run_join(const Arguments& arguments) {
  std::vector<std::string> parts;
  for (const Json& part : json(arguments[1])) parts.push_back(part.get<std::string>());
  return {join(parts, text(arguments[0])), {}};
}

Value run_keys(const Arguments& arguments) {
  Json keys = Json::array();
  for (auto member = json(arguments[0]).begin(); member != json(arguments[0]).end(); ++member)
    keys.push_back(member.key());
  return {std::move(keys), {}};
}
Value run_values(const Arguments& arguments) {
  Json values = Json::array();
  for (const Json& member : json(arguments[0])) values.push_back(member);
  return {std::move(values), {}};
}

Value run_merge(const Arguments& arguments) {
  Json merged = Json::object();
  for (const Argument& argument : arguments) {
    const Json* map = std::get_if<Json>(&argument);
    if (map == nullptr || !map->is_object()) {
      return failed(joined({"'", map == nullptr ? "_Expression" : python_type(*map), "' object is not iterable"}));
    }
    for (auto member = map->begin(); member != map->end(); ++member) merged[member.key()] = *member;
  }
  return {std::move(merged), {}};
}

Value run_not_null(const Arguments& arguments) {
  for (const Argument& argument : arguments) {
    const Json* value = std::get_if<Json>(&argument);
    if (value != nullptr && !value->is_null()) return {*value, {}};
  }
  return {};
}

constexpr std::string_view kNoValue = "Encountered unrecognized type in JSON encoder.";

Value run_to_array(const Arguments& arguments) {
  const Json* value = std::get_if<Json>(&arguments[0]);
  if (value == nullptr) return failed(std::string(kNoValue));
  return {value->is_array() ? *value : Json::array({*value}), {}};
}

Value run_to_string(const Arguments& arguments) {
  const Json* value = std::get_if<Json>(&arguments[0]);
  if (value == nullptr) return failed(std::string(kNoValue));
  return {value->is_string() ? *value : Json(compact_ascii_json(*value)), {}};
}

Value run_to_number(const Arguments& arguments) {
  const Json* value = std::get_if<Json>(&arguments[0]);
  if (value == nullptr) return failed("float() argument must be a string or a real number, not '_Expression'");
  if (value->is_number()) return {*value, {}};
  if (!value->is_string()) return {};
  if (const auto integer = python_int(text(arguments[0]))) return {*integer, {}};
  if (const auto number = python_float_value(text(arguments[0]))) return {*number, {}};
  return {};
}

Value run_type(const Arguments& arguments) {
  const Json* value = std::get_if<Json>(&arguments[0]);
  if (value == nullptr) return {};
  return {jmespath_type(*value), {}};
}

const std::vector<Builtin>& builtins() {
  static const std::vector<Builtin> table{
      {"abs", {{"number"}}, false, run_abs},
      {"avg", {{"array-number"}}, false, run_avg},
      {"ceil", {{"number"}}, false, run_ceil},
      {"contains", {{"array", "string"}, {}}, false, run_contains},
      {"ends_with", {{"string"}, {"string"}}, false, run_ends_with},
      {"floor", {{"number"}}, false, run_floor},
      {"join", {{"string"}, {"array-string"}}, false, run_join},
      {"keys", {{"object"}}, false, run_keys},
      {"length", {{"string", "array", "object"}}, false, run_length},
      {"map", {{"expref"}, {"array"}}, false, run_map},
      {"max", {{"array-number", "array-string"}}, false, run_max},
      {"max_by", {{"array"}, {"expref"}}, false, run_max_by},
      {"merge", {{"object"}}, true, run_merge},
      {"min", {{"array-number", "array-string"}}, false, run_min},
      {"min_by", {{"array"}, {"expref"}}, false, run_min_by},
      {"not_null", {{}}, true, run_not_null},
      {"reverse", {{"array", "string"}}, false, run_reverse},
      {"sort", {{"array-string", "array-number"}}, false, run_sort},
      {"sort_by", {{"array"}, {"expref"}}, false, run_sort_by},
      {"starts_with", {{"string"}, {"string"}}, false, run_starts_with},
      {"sum", {{"array-number"}}, false, run_sum},
      {"to_array", {{}}, false, run_to_array},
      {"to_number", {{}}, false, run_to_number},
      {"to_string", {{}}, false, run_to_string},
      {"type", {{}}, false, run_type},
      {"values", {{"object"}}, false, run_values},
  };
  return table;
}

}  // namespace

const Builtin* find_builtin(std::string_view name) {
  for (const Builtin& builtin : builtins()) {
    if (builtin.name == name) return &builtin;
  }
  return nullptr;
}

}  // namespace keyturn::cli::query
