#include <catch2/catch_test_macros.hpp>

#include "cli/query/query.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

// Without "Bad value for --query <expression>: ".
std::string complaint(const std::string& expression) {
  const QueryCompilation compilation = compile_query(expression);
  const std::string head = "Bad value for --query " + expression + ": ";
  if (compilation.query) return "";
  CHECK(compilation.error.starts_with(head));
  return compilation.error.substr(head.size());
}

std::string parse_error(const std::string& reason, int column, const std::string& token,
                        const std::string& expression) {
  return reason + ": Parse error at column " + std::to_string(column) + ", token " + token + ", for expression:\n\"" +
         expression + "\"\n" + std::string(static_cast<std::size_t>(column) + 1, ' ') + "^";
}

}  // namespace

TEST_CASE("Expressions that the lexer refuses", "[query]") {
  struct Case {
    const char* expression;
    const char* message;
    std::size_t caret;
  };
  const Case cases[] = {
      {"$", "Unknown token $", 0},
      {"a.$", "Unknown token $", 2},
      {"a-b", "Unknown token '-'", 1},
      {"a = b", "Unknown token '='", 2},
      {"a =", "Unknown token '='", 2},
      {"caf\u00e9 x", "Unknown token \u00e9", 3},
      {"a.'x", "Unclosed ' delimiter", 2},
      {"\"x\\\"", "Unclosed \" delimiter", 0},
      {"`x", "Unclosed ` delimiter", 0},
      {"a[?`\"x`]", "Bad token \"x", 3},
      {"\"\\x\"", "Invalid \\escape", 0},
      {"\"\\u12\"", "Invalid \\uXXXX escape", 0},
      {"\"a\tb\"", "Invalid control character at", 0},
  };
  for (const Case& c : cases) {
    CHECK(complaint(c.expression) == std::string("Bad jmespath expression: ") + c.message + ":\n" + c.expression +
                                         "\n" + std::string(c.caret, ' ') + "^");
  }
}

TEST_CASE("Expressions that end too early", "[query]") {
  for (const char* expression :
       {"a[", "a[0", "a[?b", "f(", "f(a", "a ||", "!", "&", "{a", "{a:", "{a: b", "(a", "[a,", " "}) {
    const std::string text = expression;
    CHECK(complaint(text) == "Invalid jmespath expression: Incomplete expression:\n\"" + text + "\"\n" +
                                 std::string(text.size() + 1, ' ') + "^");
  }
  CHECK(complaint("") == "Invalid JMESPath expression: cannot be empty.");
}

TEST_CASE("Expressions that the parser refuses", "[query]") {
  struct Case {
    const char* expression;
    const char* reason;
    int column;
    const char* token;
  };
  const char* after_dot = "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: ";
  const std::string dot = std::string(after_dot) + "dot";
  const std::string end = std::string(after_dot) + "eof";
  const std::string number = std::string(after_dot) + "number";
  const Case cases[] = {
      {"a..b", dot.c_str(), 2, "\".\" (DOT)"},
      {"a.", end.c_str(), 2, "\"\" (EOF)"},
      {"a.007", number.c_str(), 2, "\"7\" (NUMBER)"},
      {"a b", "Unexpected token: b", 2, "\"b\" (UNQUOTED_IDENTIFIER)"},
      {"a]", "Unexpected token: ]", 1, "\"]\" (RBRACKET)"},
      {"@ `{\"a\": [true]}`", "Unexpected token: {'a': [True]}", 2, "\"{'a': [True]}\" (LITERAL)"},
      {"{a}", "Expecting: colon, got: rbrace", 2, "\"}\" (RBRACE)"},
      {"{a:}", "invalid token", 3, "\"}\" (RBRACE)"},
      {"{'a': b}", "Expecting: ['quoted_identifier', 'unquoted_identifier'], got: literal", 1, "\"a\" (LITERAL)"},
      {"a[b]", "Expecting: star, got: unquoted_identifier", 2, "\"b\" (UNQUOTED_IDENTIFIER)"},
      {"a[1,2]", "Expecting: rbracket, got: comma", 3, "\",\" (COMMA)"},
      {"a[1:b]", "syntax error", 4, "\"b\" (UNQUOTED_IDENTIFIER)"},
      {"a[:::]", "syntax error", 4, "\":\" (COLON)"},
      {"[a b]", "Expecting: comma, got: unquoted_identifier", 3, "\"b\" (UNQUOTED_IDENTIFIER)"},
      {"a{b: c}", "invalid token", 1, "\"{\" (LBRACE)"},
      {"a!b", "invalid token", 1, "\"!\" (NOT)"},
      {"a[*]b", "Unexpected token: b", 4, "\"b\" (UNQUOTED_IDENTIFIER)"},
      {"a[*](b)", "syntax error", 4, "\"(\" (LPAREN)"},
      {"'f'(a)", "Invalid function name 'f'", 0, "\"f\" (LITERAL)"},
      {"5", "invalid token", 0, "\"5\" (NUMBER)"},
      {"== b", "invalid token", 0, "\"==\" (EQ)"},
  };
  for (const Case& c : cases) CHECK(complaint(c.expression) == parse_error(c.reason, c.column, c.token, c.expression));

  CHECK(complaint("a.\"f\"(b)") ==
        parse_error("Quoted identifier not allowed for function names.", 0, "\"(\" (LPAREN)", "a.\"f\"(b)"));
}

TEST_CASE("What the parser lets pass", "[query]") {
  for (const char* expression :
       {"{a: b c: d}", "f(a b)", "f(a,)", "a[::]", "a[?b][]", "*.*", "[*][0]", "!a.b", "(a)(b)"}) {
    CHECK(complaint(expression).empty());
  }
}

TEST_CASE("Expressions nested without end are refused", "[query]") {
  CHECK(complaint(std::string(100000, '(')) == "maximum recursion depth exceeded");
  CHECK(complaint(std::string(100, '(') + "a" + std::string(100, ')')).empty());
}
