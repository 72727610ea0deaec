// A fact of a thing, as a label and its value.
#pragma once
#include <string>

namespace keyturn::views {

struct Pair {
  std::string label;
  std::string value;
  std::string note;       // dim, after the value: "now: AWS owned key"
  bool copyable = false;  // ARNs and ids

  friend bool operator==(const Pair&, const Pair&) = default;
};

}  // namespace keyturn::views
