// The expressions of `aws ddb` as trees. The real CLI's grammar is smaller than the API's: a function is a condition,
// never an operand.
// https://docs.aws.amazon.com/cli/latest/topic/ddb-expressions.html
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "cli/attempt.h"

namespace keyturn::cli::ddb {

enum class NodeType {
  Identifier,  // `text`: the name
  Path,        // a.b
  Index,       // a[1], `text`: the number
  Literal,     // `value`: the AttributeValue
  Sequence,    // a, b
  Comparison,  // `text`: the sign
  And,
  Or,
  Not,
  Parentheses,
  Function,  // `text`: its name; children: the arguments
  In,        // an operand and a sequence
  Between,   // three operands
};

struct Node {
  NodeType type = NodeType::Literal;
  std::string text;
  Json value;
  std::vector<Node> children;
};

// A projection, "a, b.c", or a condition.
Attempt<Node> parse_expression(std::string_view expression);

}  // namespace keyturn::cli::ddb
