// What a document becomes in --output table: which sections, with which header and rows.
#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"
#include "cli/output/formats.h"
#include "cli/output/table.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

bool is_scalar(const Json& value) { return !value.is_structured(); }

// Python's idea of a value that counts as nothing.
bool is_falsy(const Json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>().empty();
  if (value.is_boolean()) return !value.get<bool>();
  if (value.is_number()) return value.get<double>() == 0;
  return value.empty();
}

// The scalar members and the others, both sorted.
struct Members {
  std::set<std::string> scalars;
  std::set<std::string> others;
};

class TableBuilder {
 public:
  std::vector<TableSection> take_sections() { return std::move(sections_); }
  const std::optional<std::string>& error() const { return error_; }

  // A null title adds to the section that is open.
  void build(const std::string* title, const Json& value, int indent) {
    if (error_ || is_falsy(value)) return;
    if (title != nullptr) sections_.emplace_back(*title, indent);
    if (value.is_object()) return build_map(value, indent);
    if (!value.is_array()) return;
    if (value.front().is_object()) return build_maps(value, indent, title);
    for (const Json& element : value) build_element(element);
  }

 private:
  void build_element(const Json& element) {
    if (error_) return;
    std::vector<std::string> row;
    if (is_scalar(element)) {
      row.push_back(python_str(element));
    } else if (element.is_object()) {
      // A map is a row of its keys here: Python iterates over them.
      for (auto member = element.begin(); member != element.end(); ++member) row.push_back(member.key());
    } else if (std::all_of(element.begin(), element.end(), is_scalar)) {
      for (const Json& cell : element) row.push_back(python_str(cell));
    } else {
      return build(nullptr, element, 0);
    }
    add_row(std::move(row));
  }

  void build_map(const Json& map, int indent) {
    Members members;
    collect(map, members);
    std::vector<std::string> values;
    for (const std::string& key : members.scalars) values.push_back(python_str(map[key]));
    if (values.size() == 1) {
      add_row({*members.scalars.begin(), values.front()});
    } else if (!values.empty()) {
      set_headers({members.scalars.begin(), members.scalars.end()});
      add_row(std::move(values));
    }
    for (const std::string& key : members.others) build(&key, map[key], indent + 1);
  }

  void build_maps(const Json& list, int indent, const std::string* title) {
    Members members;
    for (const Json& element : list) {
      if (!collect(element, members)) return;
    }
    const std::vector<std::string> headers(members.scalars.begin(), members.scalars.end());
    set_headers(headers);
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0 && !members.others.empty()) {
        sections_.emplace_back(title == nullptr ? std::string() : *title, indent);
        set_headers(headers);
      }
      std::vector<std::string> row;
      for (const std::string& header : headers) {
        const auto cell = list[i].find(header);
        row.push_back(cell == list[i].end() ? std::string() : python_str(*cell));
      }
      add_row(std::move(row));
      for (const std::string& key : members.others) {
        if (list[i].contains(key)) build(&key, list[i][key], indent + 1);
      }
    }
  }

  // False, and the words of Python's exception, where `value` is not a map.
  bool collect(const Json& value, Members& members) {
    if (value.is_object()) {
      for (auto member = value.begin(); member != value.end(); ++member) {
        (is_scalar(*member) ? members.scalars : members.others).insert(member.key());
      }
      return true;
    }
    error_ = not_a_map(value);
    return false;
  }

  static std::string not_a_map(const Json& value) {
    if (!value.is_string() && !value.is_array()) return joined({"'", python_type(value), "' object is not iterable"});
    if (is_falsy(value)) return joined({"'", python_type(value), "' object has no attribute 'get'"});
    if (value.is_string()) return "string indices must be integers, not 'str'";
    if (value.front().is_number_integer()) return "list index out of range";
    return joined({"list indices must be integers or slices, not ", python_type(value.front())});
  }

  void set_headers(std::vector<std::string> headers) {
    if (!error_) error_ = sections_.back().set_headers(std::move(headers));
  }

  void add_row(std::vector<std::string> row) {
    if (!error_) error_ = sections_.back().add_row(std::move(row));
  }

  std::vector<TableSection> sections_;
  std::optional<std::string> error_;
};

}  // namespace

Printed table_output(const Json& document, const std::string& title, int width, bool color) {
  TableBuilder builder;
  builder.build(&title, document, 0);
  if (builder.error()) return {"", builder.error()};
  std::vector<TableSection> sections = builder.take_sections();
  if (sections.empty()) return {};
  return {draw_table(std::move(sections), width, color), std::nullopt};
}

}  // namespace keyturn::cli
