// Facts sheet 13.4 has these texts: syntax, empty expression, unused and undefined placeholders. All others are AWS'
// own as its users have published them, and not in the sheet.
#include <catch2/catch_test_macros.hpp>

#include "items/attribute_json.h"
#include "items/expressions.h"

using namespace keyturn;
using namespace keyturn::items;
using namespace keyturn::items::testing;

namespace {

struct Case {
  std::string expression;
  std::string message;
};

std::string syntax(std::string_view token, std::string_view near) {
  return std::string("Syntax error; token: \"") + std::string(token) + "\", near: \"" + std::string(near) + "\"";
}

std::string placeholder_error(std::string_view names, std::string_view values) {
  const auto parsed = [](std::string_view text) { return text.empty() ? Json() : Json::parse(text); };
  const Result<Placeholders> read = Placeholders::read(parsed(names), parsed(values));
  return read.ok() ? read.value().check_all_used().error().message : read.error().message;
}

}  // namespace

TEST_CASE("A wrong condition is refused in DynamoDB's words", "[items][condition]") {
  const Case cases[] = {
      {"", "The expression can not be empty;"},
      {"foo", syntax("<EOF>", "foo")},
      {"attribute_not_exists(", syntax("<EOF>", "(")},
      {"a = ", syntax("<EOF>", "=")},
      {"a == :s", syntax("=", "== :s")},
      {"a = :s AND", syntax("<EOF>", "AND")},
      {"a = :s b", syntax("b", ":s b")},
      {"(a = :s", syntax("<EOF>", ":s")},
      {"a ! :s", syntax("!", "a ! :s")},
      {"a-b = :s", syntax("-", "a-b")},
      {"a.0 = :s", syntax("0", ".0 =")},
      {"AND = :s", syntax("AND", "AND =")},
      {"a IN :s", syntax(":s", "IN :s")},
      {"# = :s", syntax("#", "# =")},
      {"((a = :s))", "The expression has redundant parentheses;"},
      {"attribute_exist(a)", "Invalid function name; function: attribute_exist"},
      {"SIZE(a) = :n", "Invalid function name; function: SIZE"},
      {"if_not_exists(a, :n) = :n", "The function is not allowed in a condition expression; function: if_not_exists"},
      {"size(a)", "The function is not allowed to be used this way in an expression; function: size"},
      {"attribute_exists(a) = :true",
       "The function is not allowed to be used this way in an expression; function: attribute_exists"},
      {"status = :s", "Attribute name is a reserved keyword; reserved keyword: status"},
      {"a.Year = :s", "Attribute name is a reserved keyword; reserved keyword: Year"},
      {"#x = :s", "An expression attribute name used in the document path is not defined; attribute name: #x"},
      {"a = :x", "An expression attribute value used in expression is not defined; attribute value: :x"},
      {"contains(a)",
       "Incorrect number of operands for operator or function; operator or function: contains, number of operands: 1"},
      {"a = #a",
       "The first operand must be distinct from the remaining operands for this operator or function; operator: =, "
       "first operand: [a]"},
      {"attribute_exists(:s)", "Operator or function requires a document path; operator or function: attribute_exists"},
      {"begins_with(a, :n)",
       "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N"},
      {"a < :true", "Incorrect operand type for operator or function; operator: <, operand type: BOOL"},
      {"size(:n) = :n", "Incorrect operand type for operator or function; operator or function: size, operand type: N"},
      {"attribute_type(a, :notype)",
       "Invalid attribute type name found; type: X, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"},
      {"a BETWEEN :s AND :n",
       "The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: "
       "{S:b}, upper bound operand: AttributeValue: {N:5}"},
      {"a BETWEEN :t AND :s",
       "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: "
       "AttributeValue: {S:d}, upper bound operand: AttributeValue: {S:b}"},
      {std::string(4097, 'a'), "Expression size has exceeded the maximum allowed size; expression size: 4097"},
      {std::string(301, '(') + "a", "The expression contains too many operators; operator count: 301"},
  };
  for (const Case& one : cases) {
    INFO(one.expression);
    CHECK(condition_error(one.expression) == "Invalid ConditionExpression: " + one.message);
  }
}

TEST_CASE("A wrong update is refused in DynamoDB's words", "[items][update]") {
  const Case cases[] = {
      {"", "The expression can not be empty;"},
      {"INVALID SYNTAX HERE", syntax("INVALID", "INVALID SYNTAX")},
      {"SET", syntax("<EOF>", "SET")},
      {"SET a = :s,", syntax("<EOF>", ",")},
      {"SET a :s", syntax(":s", "a :s")},
      {"SET a = VALUE 1", syntax("1", "VALUE 1")},
      {"ADD hits : incr", syntax(":", "hits : incr")},
      {"ADD a b", syntax("b", "a b")},
      {"SET a = :s, REMOVE b", syntax("REMOVE", ", REMOVE b")},
      {"SET a = :n * :n", syntax("*", ":n * :n")},
      {"SET a = :n + :n + :n", syntax("+", ":n + :n")},
      {"SET status = :s", "Attribute name is a reserved keyword; reserved keyword: status"},
      {"SET a = foo(a, :s)", "Invalid function name; function: foo"},
      {"SET a = size(b)", "The function is not allowed in an update expression; function: size"},
      {"SET a = :s SET b = :s", "The \"SET\" section can only be used once in an update expression;"},
      {"SET #x = :s", "An expression attribute name used in the document path is not defined; attribute name: #x"},
      {"SET a = :x", "An expression attribute value used in expression is not defined; attribute value: :x"},
      {"SET f = :s, f = :t",
       "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [f], path "
       "two: [f]"},
      {"SET a.b = :s REMOVE a",
       "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path "
       "two: [a]"},
      {"SET a.b = :s, a[1] = :s",
       "Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path "
       "two: [a, [1]]"},
      {"ADD a :s",
       "Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: "
       "ALLOWED_FOR_ADD_OPERAND"},
      {"DELETE a :n",
       "Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER, typeSet: "
       "ALLOWED_FOR_DELETE_OPERAND"},
      {"SET a = :s + :n", "Incorrect operand type for operator or function; operator or function: +, operand type: S"},
      {"SET a = list_append(a, :m)",
       "Incorrect operand type for operator or function; operator or function: list_append, operand type: M"},
      {"SET a = if_not_exists(:s, :s)",
       "Operator or function requires a document path; operator or function: if_not_exists"},
      {"SET a = if_not_exists(a)",
       "Incorrect number of operands for operator or function; operator or function: if_not_exists, number of "
       "operands: "
       "1"},
  };
  for (const Case& one : cases) {
    INFO(one.expression);
    CHECK(update_error(one.expression) == "Invalid UpdateExpression: " + one.message);
  }
}

TEST_CASE("Placeholders must be well formed, defined with values, and used", "[items][placeholders]") {
  CHECK(placeholder_error("{}", "") == "ExpressionAttributeNames must not be empty");
  CHECK(placeholder_error("", "{}") == "ExpressionAttributeValues must not be empty");
  CHECK(placeholder_error(R"({"a": "b"})", "") ==
        "ExpressionAttributeNames contains invalid key: Syntax error; key: \"a\"");
  CHECK(placeholder_error("", R"({":a-b": {"S": "x"}})") ==
        "ExpressionAttributeValues contains invalid key: Syntax error; key: \":a-b\"");
  CHECK(
      placeholder_error("", R"({":v": {}})") ==
      "ExpressionAttributeValues contains invalid value: Supplied AttributeValue is empty, must contain exactly one of "
      "the supported datatypes for key :v");
  CHECK(placeholder_error(R"({"#z": "z", "#a": "a"})", "") ==
        "Value provided in ExpressionAttributeNames unused in expressions: keys: {#z, #a}");
  CHECK(placeholder_error("", R"({":unused": {"S": "x"}})") ==
        "Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}");
}

TEST_CASE("Placeholders that an expression uses are not missed", "[items][placeholders]") {
  Placeholders known = placeholders(R"({"#n": "name"})", R"({":v": {"S": "x"}})");
  CHECK(read_condition("ConditionExpression", "#n = :v", known).ok());
  CHECK(known.check_all_used().ok());
}
