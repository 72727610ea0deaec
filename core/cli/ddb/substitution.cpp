#include "cli/ddb/substitution.h"

#include <string>

#include "base/text.h"
#include "cli/ddb/expression.h"

namespace keyturn::cli::ddb {

namespace {

class Substitution {
 public:
  Substitution(Json& params, std::size_t& count) : params_(params), count_(count) {}

  std::string text(const Node& node) {
    switch (node.type) {
      case NodeType::Identifier: return substitute("ExpressionAttributeNames", "#n", node.text);
      case NodeType::Literal: return substitute("ExpressionAttributeValues", ":n", node.value);
      case NodeType::Path: {
        const std::string left = text(node.children[0]);
        return joined({left, ".", text(node.children[1])});
      }
      case NodeType::Index: return joined({text(node.children[0]), "[", node.text, "]"});
      case NodeType::Sequence: return list(node);
      case NodeType::Comparison: return around(node, joined({" ", node.text, " "}));
      case NodeType::And: return around(node, " AND ");
      case NodeType::Or: return around(node, " OR ");
      case NodeType::Not: return "NOT " + text(node.children[0]);
      case NodeType::Parentheses: return joined({"( ", text(node.children[0]), " )"});
      case NodeType::Function: return joined({node.text, "(", list(node), ")"});
      case NodeType::In: {
        const std::string left = text(node.children[0]);
        return joined({left, " IN (", text(node.children[1]), ")"});
      }
      case NodeType::Between: {
        const std::string value = text(node.children[0]);
        const std::string least = text(node.children[1]);
        return joined({value, " BETWEEN ", least, " AND ", text(node.children[2])});
      }
    }
    return {};
  }

 private:
  // Every occurrence has its own number; names and values are counted together.
  std::string substitute(const char* member, std::string_view sign, const Json& what) {
    const std::string name = joined({sign, std::to_string(count_++)});
    params_[member][name] = what;
    return name;
  }

  std::string around(const Node& node, std::string_view sign) {
    const std::string left = text(node.children[0]);
    return joined({left, sign, text(node.children[1])});
  }

  std::string list(const Node& node) {
    std::vector<std::string> parts;
    for (const Node& child : node.children) parts.push_back(text(child));
    return join(parts, ", ");
  }

  Json& params_;
  std::size_t& count_;
};

}  // namespace

Attempt<void> add_expression(Json& params, std::string_view member, std::string_view expression, std::size_t& count) {
  KT_TRY(const Node node, parse_expression(expression));
  params[std::string(member)] = Substitution(params, count).text(node);
  return {};
}

}  // namespace keyturn::cli::ddb
