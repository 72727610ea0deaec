// The shapes of an AWS service's API: what a value may be, with the constraints that the service model states. They are
// read from assets/models, which are botocore's models without prose.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::model {

enum class ShapeType { Structure, List, Map, String, Integer, Long, Float, Double, Boolean, Blob, Timestamp };

struct Shape;

struct Member {
  std::string name;
  const Shape* shape = nullptr;
};

struct Shape {
  std::string name;
  ShapeType type = ShapeType::String;

  // Structure
  std::vector<Member> members;        // in the model's order
  std::vector<std::string> required;  // in the order of the model's own list
  bool is_union = false;              // exactly one member
  bool is_error = false;              // an exception
  std::string error_code;             // an exception's code where it differs from the name
  int error_status = 400;

  const Shape* element = nullptr;  // List
  const Shape* key = nullptr;      // Map
  const Shape* value = nullptr;    // Map, List is in `element`

  // Constraints. `min` and `max` are lengths for strings, blobs, lists and maps, values for numbers.
  std::optional<double> min;
  std::optional<double> max;
  std::string pattern;
  std::vector<std::string> enum_values;
  bool sensitive = false;

  const Member* member(std::string_view member_name) const;
  bool is_required(std::string_view member_name) const;
};

}  // namespace keyturn::model
