// A YAML document as it is written: what its scalars mean is decided by who reads it, as plain JSON (cli/yaml_text.h)
// or as items (cli/ddb/items.h). https://yaml.org/spec/1.2.2/#321-representation-graph
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::cli {

// Counted from 0; columns in characters.
struct YamlMark {
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const YamlMark&, const YamlMark&) = default;
};

enum class YamlKind { Scalar, List, Map };

struct YamlNode {
  YamlKind kind = YamlKind::Scalar;
  std::string tag;               // "!!binary"; mostly empty
  std::string text;              // of a scalar
  bool is_plain = true;          // neither quoted nor a block scalar
  std::vector<YamlNode> keys;    // of a map: scalars
  std::vector<YamlNode> values;  // of a map or a list
  YamlMark begin;
};

struct YamlDocument {
  YamlNode root;
  std::string error;  // in libyaml's words; empty when `root` was read

  bool ok() const { return error.empty(); }
};

YamlDocument read_yaml_document(std::string_view text);

// "context\n  in …, line 1, column 1\nproblem\n  in …, line 2, column 1"; the first place is left out when it is the
// same.
std::string yaml_error(std::string_view context, YamlMark from, std::string_view problem, YamlMark at);

}  // namespace keyturn::cli
