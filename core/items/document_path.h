// A document path: an attribute, or an element inside of it: "a", "a.b[2].c".
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.Attributes.html
#pragma once
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "items/attribute_value.h"

namespace keyturn::items {

struct PathStep {
  std::variant<std::string, std::size_t> step;  // a name, or a position in a list
  bool is_placeholder = false;                  // "#n", still to be looked up

  const std::string* name() const { return std::get_if<std::string>(&step); }
  const std::size_t* index() const { return std::get_if<std::size_t>(&step); }

  friend bool operator==(const PathStep&, const PathStep&) = default;
};

struct DocumentPath {
  std::vector<PathStep> steps;

  const std::string& attribute() const { return *steps.front().name(); }
  bool is_nested() const { return steps.size() > 1; }

  // "[a, b, [2], c]", as DynamoDB prints it in errors.
  std::string text() const;

  friend bool operator==(const DocumentPath&, const DocumentPath&) = default;
};

// Null when the item has nothing there.
const AttributeValue* find(const Item& item, const DocumentPath& path);

// One is the other or leads to it.
bool overlap(const DocumentPath& a, const DocumentPath& b);

// They take the same element for a map and for a list.
bool conflict(const DocumentPath& a, const DocumentPath& b);

}  // namespace keyturn::items
