#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"
#include "cli/output/formats.h"
#include "cli/output/letters.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

bool is_scalar(const Json& value) { return !value.is_structured(); }

std::vector<std::string> sorted_keys(const Json& object) {
  std::vector<std::string> keys;
  for (auto member = object.begin(); member != object.end(); ++member) keys.push_back(member.key());
  std::sort(keys.begin(), keys.end());
  return keys;
}

class TextWriter {
 public:
  Printed finish() && { return std::move(printed_); }

  // `name` is the member that led here; null at the top.
  void write(const Json& value, const std::string* name) {
    if (printed_.error) return;
    if (value.is_object()) return write_map(value, name, nullptr);
    if (value.is_array()) return write_list(value, name);
    printed_.out += python_str(value) + "\n";
  }

 private:
  void fail(const Json& value) {
    printed_.error = joined({"'", python_type(value), "' object has no attribute 'items'"});
  }

  // `columns` are the scalar members of all the maps of a list; null for a map that stands alone.
  void write_map(const Json& map, const std::string* name, const std::vector<std::string>* columns) {
    if (printed_.error) return;
    std::vector<std::string> cells;
    std::vector<std::string> others;
    if (columns != nullptr) {
      for (const std::string& column : *columns) {
        const auto member = map.find(column);
        cells.push_back(member == map.end() ? std::string() : python_str(*member));
      }
    }
    for (const std::string& key : sorted_keys(map)) {
      const Json& member = map[key];
      if (columns == nullptr && is_scalar(member))
        cells.push_back(python_str(member));
      else if (columns == nullptr || !std::binary_search(columns->begin(), columns->end(), key))
        others.push_back(key);
    }
    if (!cells.empty()) {
      if (name != nullptr) cells.insert(cells.begin(), upper_case(*name));
      printed_.out += join(cells, "\t") + "\n";
    }
    for (const std::string& key : others) write(map[key], &key);
  }

  void write_list(const Json& list, const std::string* name) {
    if (list.empty()) return;
    const auto is_map = [](const Json& element) { return element.is_object(); };
    const auto is_list = [](const Json& element) { return element.is_array(); };
    if (std::any_of(list.begin(), list.end(), is_map)) return write_maps(list, name);
    if (!std::any_of(list.begin(), list.end(), is_list)) return write_scalars(list, name);
    Json scalars = Json::array();
    for (const Json& element : list) {
      if (is_scalar(element)) scalars.push_back(element);
    }
    if (!scalars.empty()) write_scalars(scalars, name);
    for (const Json& element : list) {
      if (!is_scalar(element)) write(element, name);
    }
  }

  void write_maps(const Json& list, const std::string* name) {
    std::set<std::string> seen;
    for (const Json& element : list) {
      if (!element.is_object()) return fail(element);
      for (auto member = element.begin(); member != element.end(); ++member) {
        if (is_scalar(*member)) seen.insert(member.key());
      }
    }
    const std::vector<std::string> columns(seen.begin(), seen.end());
    for (const Json& element : list) write_map(element, name, &columns);
  }

  void write_scalars(const Json& list, const std::string* name) {
    std::vector<std::string> cells;
    for (const Json& element : list) cells.push_back(python_str(element));
    if (name == nullptr) {
      printed_.out += join(cells, "\t") + "\n";
      return;
    }
    for (const std::string& cell : cells) printed_.out += joined({upper_case(*name), "\t", cell, "\n"});
  }

  Printed printed_;
};

}  // namespace

Printed text_output(const Json& document) {
  TextWriter writer;
  writer.write(document, nullptr);
  return std::move(writer).finish();
}

}  // namespace keyturn::cli
