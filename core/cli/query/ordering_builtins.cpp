#include "cli/query/ordering_builtins.h"

#include <algorithm>

#include "base/text.h"
#include "cli/python_text.h"
#include "cli/query/values.h"

namespace keyturn::cli::query {

namespace {

const Json& json(const Argument& argument) { return *std::get_if<Json>(&argument); }
const Reference& reference(const Argument& argument) { return *std::get_if<Reference>(&argument); }

std::string key_error(std::string_view function, const Json& value, std::string_view expected,
                      std::string_view received) {
  return joined({"In function ", function, "(), invalid type for value: ", python_str(value),
                 ", expected one of: ", expected, ", received: \"", received, "\""});
}

// An element and what it is ordered by.
struct Keyed {
  Json key;
  const Json* element = nullptr;
};

bool by_key(const Keyed& left, const Keyed& right) { return is_less(left.key, right.key); }

// Python's max() and min() take the first of equals.
Value extreme_by(std::string_view function, const std::vector<Argument>& arguments, std::string_view operation) {
  std::optional<Keyed> best;
  for (const Json& element : json(arguments[0])) {
    Value key = reference(arguments[1])(element);
    if (key.error) return key;
    if (!key.json.is_number() && !key.json.is_string()) {
      return failed(key_error(function, key.json, "['number', 'string']", jmespath_type(key.json)));
    }
    if (best) {
      if (auto error = order_error(operation, key.json, best->key)) return failed(std::move(*error));
      if (operation == ">" ? !is_less(best->key, key.json) : !is_less(key.json, best->key)) continue;
    }
    best = Keyed{std::move(key.json), &element};
  }
  if (!best) return {};
  return {*best->element, {}};
}

}  // namespace

Value run_map(const std::vector<Argument>& arguments) {
  Json mapped = Json::array();
  for (const Json& element : json(arguments[1])) {
    Value value = reference(arguments[0])(element);
    if (value.error) return value;
    mapped.push_back(std::move(value.json));
  }
  return {std::move(mapped), {}};
}

Value run_max(const std::vector<Argument>& arguments) {
  const Json& list = json(arguments[0]);
  if (list.empty()) return {};
  return {*std::max_element(list.begin(), list.end(), is_less), {}};
}

Value run_min(const std::vector<Argument>& arguments) {
  const Json& list = json(arguments[0]);
  if (list.empty()) return {};
  return {*std::min_element(list.begin(), list.end(), is_less), {}};
}

Value run_max_by(const std::vector<Argument>& arguments) { return extreme_by("max_by", arguments, ">"); }

Value run_min_by(const std::vector<Argument>& arguments) { return extreme_by("min_by", arguments, "<"); }

Value run_sort(const std::vector<Argument>& arguments) {
  Json sorted = json(arguments[0]);
  std::stable_sort(sorted.begin(), sorted.end(), is_less);
  return {std::move(sorted), {}};
}

Value run_sort_by(const std::vector<Argument>& arguments) {
  const Json& list = json(arguments[0]);
  std::vector<Keyed> keyed;
  for (const Json& element : list) {
    Value key = reference(arguments[1])(element);
    if (key.error) return key;
    const std::string_view type = jmespath_type(key.json);
    const bool is_first = keyed.empty();
    if (is_first && type != "string" && type != "number") {
      return failed(key_error("sort_by", element, "['string', 'number']", type));
    }
    if (!is_first && type != jmespath_type(keyed.front().key)) {
      return failed(key_error("sort_by", key.json, joined({"['", jmespath_type(keyed.front().key), "']"}), type));
    }
    keyed.push_back({std::move(key.json), &element});
  }
  std::stable_sort(keyed.begin(), keyed.end(), by_key);
  Json sorted = Json::array();
  for (const Keyed& entry : keyed) sorted.push_back(*entry.element);
  return {std::move(sorted), {}};
}

}  // namespace keyturn::cli::query
