#include "cli/ddb/expression.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "cli/ddb/errors.h"
#include "cli/ddb/token.h"
#include "cli/decimal_text.h"

namespace keyturn::cli::ddb {

namespace {

constexpr int kDeepest = 150;

using Types = std::vector<std::string_view>;

// Python's class of a literal, as error texts name it.
std::string_view class_of(const Token& token) {
  if (token.type != "literal" || token.value.contains("S")) return "<class 'str'>";
  if (token.value.contains("N")) return "<class 'decimal.Decimal'>";
  if (token.value.contains("B")) return "<class 'awscli.customizations.dynamodb.types.Binary'>";
  return token.value.contains("BOOL") ? "<class 'bool'>" : "<class 'NoneType'>";
}

class Parser {
 public:
  Parser(std::string_view expression, std::vector<Token> tokens)
      : expression_(expression),
        tokens_(std::move(tokens)),
        none_{"None", "None", nullptr, tokens_.back().end, tokens_.back().end} {}

  Attempt<Node> parse() {
    KT_TRY(Node node, expression());
    if (!is("eof")) return unexpected_token(current(), "eof", expression_);
    return node;
  }

 private:
  // Beyond the end there is Python's None, which error texts show.
  const Token& current() const { return at_ < tokens_.size() ? tokens_[at_] : none_; }
  bool is(std::string_view type) const { return current().type == type; }
  bool is_one_of(const Types& types) const {
    return std::any_of(types.begin(), types.end(), [&](std::string_view type) { return is(type); });
  }
  bool next_is(std::string_view type) const { return at_ + 1 < tokens_.size() && tokens_[at_ + 1].type == type; }
  void advance() { ++at_; }

  Attempt<void> take(std::string_view type) {
    if (!is(type)) return unexpected_token(current(), type, expression_);
    advance();
    return {};
  }

  Attempt<Node> expression() {
    if (is("eof")) return empty_expression();
    KT_TRY(Node left, simple());
    const bool is_name =
        left.type == NodeType::Identifier || left.type == NodeType::Path || left.type == NodeType::Index;
    if (is_name && is("comma")) {
      advance();
      return sequence({std::move(left)});
    }
    while (is("and") || is("or")) {
      const NodeType type = is("and") ? NodeType::And : NodeType::Or;
      advance();
      KT_TRY(Node right, simple());
      left = {type, "", nullptr, {std::move(left), std::move(right)}};
    }
    return left;
  }

  // Parentheses and NOT nest; how deep is limited as Python's stack limits it.
  Attempt<Node> simple() {
    if (!is("lparen") && !is("not")) return condition();
    if (++depth_ > kDeepest) return unexpected("maximum recursion depth exceeded");
    Node node;
    if (is("not")) {
      advance();
      KT_TRY(Node inner, simple());
      node = {NodeType::Not, "", nullptr, {std::move(inner)}};
    } else {
      advance();
      KT_TRY(Node inner, expression());
      KT_CHECK(take("rparen"));
      node = {NodeType::Parentheses, "", nullptr, {std::move(inner)}};
    }
    --depth_;
    return node;
  }

  Attempt<Node> condition() {
    if (next_is("lparen")) return function();
    if (!is_one_of({"literal", "identifier", "unquoted_identifier", "lbracket", "lbrace"})) {
      return unknown_expression(current(), expression_);
    }
    KT_TRY(Node left, operand());
    if (is("in")) return in(std::move(left));
    if (is("between")) return between(std::move(left));
    if (is_one_of({"eq", "ne", "lt", "lte", "gt", "gte"})) {
      const std::string sign = current().text;
      advance();
      KT_TRY(Node right, operand());
      return Node{NodeType::Comparison, sign, nullptr, {std::move(left), std::move(right)}};
    }
    return left;
  }

  Attempt<Node> function() {
    const std::string name = current().text;
    const Types types = {"identifier", "unquoted_identifier"};
    if (!is_one_of(types)) return unexpected_token(current(), any_of(types), expression_);
    advance();
    KT_CHECK(take("lparen"));
    KT_TRY(Node arguments, sequence({}));
    KT_CHECK(take("rparen"));
    return Node{NodeType::Function, name, nullptr, std::move(arguments.children)};
  }

  Attempt<Node> in(Node left) {
    advance();
    KT_CHECK(take("lparen"));
    KT_TRY(Node choices, sequence({}));
    KT_CHECK(take("rparen"));
    return Node{NodeType::In, "", nullptr, {std::move(left), std::move(choices)}};
  }

  Attempt<Node> between(Node left) {
    advance();
    KT_TRY(Node least, operand());
    KT_CHECK(take("and"));
    KT_TRY(Node most, operand());
    return Node{NodeType::Between, "", nullptr, {std::move(left), std::move(least), std::move(most)}};
  }

  Attempt<Node> sequence(std::vector<Node> elements) {
    while (true) {
      KT_TRY(Node element, operand());
      elements.push_back(std::move(element));
      if (!is("comma")) return Node{NodeType::Sequence, "", nullptr, std::move(elements)};
      advance();
    }
  }

  Attempt<Node> operand() {
    if (is_one_of({"literal", "lbracket", "lbrace"})) {
      KT_TRY(Json value, literal());
      return Node{NodeType::Literal, "", std::move(value), {}};
    }
    if (is_one_of({"identifier", "unquoted_identifier"})) return path();
    // The last one is misspelt in the real CLI.
    return unexpected_token(current(), any_of({"literal", "lbracket", "lbrace", "identifier", "unquoted_identiifer"}),
                            expression_);
  }

  Attempt<Node> path() {
    KT_TRY(Node node, name());
    while (is("dot")) {
      advance();
      KT_TRY(Node right, name());
      node = {NodeType::Path, "", nullptr, {std::move(node), std::move(right)}};
    }
    return node;
  }

  // Whatever stands here is a name: the real CLI does not look.
  Attempt<Node> name() {
    Node node{NodeType::Identifier, current().text, nullptr, {}};
    advance();
    if (!is("lbracket")) return node;
    advance();
    KT_TRY(const Json index, literal());
    const auto number = index.find("N");
    if (number == index.end()) return not_an_index();
    KT_TRY(const Decimal decimal, read_decimal(number->get<std::string>()));
    if (!decimal.is_whole()) return not_an_index();
    KT_CHECK(take("rbracket"));
    return Node{NodeType::Index, decimal.text(), nullptr, {std::move(node)}};
  }

  Failure not_an_index() const {
    return invalid_literal(current(), "List indices must be whole numbers.", expression_);
  }

  // A value as an AttributeValue.
  Attempt<Json> literal() {
    if (is("literal")) {
      Json value = current().value;
      advance();
      return value;
    }
    const Types types = {"literal", "lbracket", "lbrace"};
    if (!is_one_of(types)) return unexpected_token(current(), any_of(types), expression_);
    if (++depth_ > kDeepest) return unexpected("maximum recursion depth exceeded");
    const bool is_list = is("lbracket");
    advance();
    Json value;
    if (is_list) {
      KT_TRY(value, list());
    } else if (next_is("colon") || is("rbrace")) {
      KT_TRY(value, map());
    } else {
      KT_TRY(value, set());
    }
    KT_CHECK(take(is_list ? "rbracket" : "rbrace"));
    --depth_;
    return value;
  }

  Attempt<Json> list() {
    Json elements = Json::array();
    while (!(elements.empty() && is("rbracket"))) {
      KT_TRY(Json element, literal());
      elements.push_back(std::move(element));
      if (!is("comma")) break;
      advance();
    }
    return Json{{"L", std::move(elements)}};
  }

  Attempt<Json> map() {
    Json members = Json::object();
    while (!(members.empty() && is("rbrace"))) {
      const std::string_view found = class_of(current());
      if (found != "<class 'str'>") {
        return invalid_literal(current(), joined({"Keys must be of type `str`, found `", found, "`"}), expression_);
      }
      const std::string key = current().text;
      KT_CHECK(take("literal"));
      KT_CHECK(take("colon"));
      KT_TRY(members[key], literal());
      if (!is("comma")) break;
      advance();
    }
    return Json{{"M", std::move(members)}};
  }

  Attempt<Json> set() {
    const std::string_view first = class_of(current());
    const std::string type = current().value.is_object() ? current().value.begin().key() : "";
    Json elements = Json::array();
    while (true) {
      if (!is("literal")) return unexpected_token(current(), "literal", expression_);
      const Json& value = current().value;
      // The real CLI names the class of the token's type here, which is always a text.
      if (value.contains("BOOL") || value.contains("NULL")) {
        return invalid_literal(current(),
                               "Sets may only contain numbers, strings, or bytes, but literal of type `<class 'str'>` "
                               "was found",
                               expression_);
      }
      if (class_of(current()) != first) {
        return invalid_literal(current(),
                               joined({"Set values must all be of the same type. First type was `", first,
                                       "`, but found value of type `<class 'str'>`"}),
                               expression_);
      }
      const Json& element = value.begin().value();
      if (std::find(elements.begin(), elements.end(), element) == elements.end()) elements.push_back(element);
      advance();
      if (!is("comma")) return Json{{type + "S", std::move(elements)}};
      advance();
    }
  }

  std::string_view expression_;
  std::vector<Token> tokens_;
  Token none_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

Attempt<Node> parse_expression(std::string_view expression) {
  KT_TRY(std::vector<Token> tokens, tokens_of(expression));
  return Parser(expression, std::move(tokens)).parse();
}

}  // namespace keyturn::cli::ddb
