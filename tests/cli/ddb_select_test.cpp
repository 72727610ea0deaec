// `aws ddb select`: facts sheet aws-cli.md, section 9. The exact texts were recorded from AWS CLI 2.38.1.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "cli/session_fixture.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

struct Fixture : SessionFixture {
  // "FilterExpression" as it is sent, or the message about the expression.
  std::string filter(const std::string& expression) {
    endpoint.sent.clear();
    session.files()["filter"] = to_bytes(expression);
    const Outcome outcome = session.run("aws ddb select Music --filter \"$(cat filter)\"");
    if (outcome.exit_status == 0) return endpoint.sent.at(0).params["FilterExpression"];
    const std::string text = outcome.text(Stream::Error);
    return text.substr(text.find("): ") + 3);
  }

  void answer(const char* json) { endpoint.answers = {{200, Json::parse(json), Reached::Yes}}; }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "select scans, or queries when there is a key condition, and reads consistently",
                 "[cli][ddb]") {
  session.run("aws ddb select Music");
  session.run("aws ddb select Music --key-condition 'Artist = \"Acme\" AND Year > 2000'");
  session.run(
      "aws ddb select Music --index-name ByYear --attributes ALL_PROJECTED --no-consistent-read "
      "--return-consumed-capacity");
  REQUIRE(endpoint.sent.size() == 3);
  CHECK(endpoint.sent[0].operation == "Scan");
  CHECK(endpoint.sent[0].params ==
        Json::parse(R"({"TableName": "Music", "ConsistentRead": true, "ReturnConsumedCapacity": "NONE"})"));
  CHECK(endpoint.sent[1].operation == "Query");
  CHECK(endpoint.sent[1].params["KeyConditionExpression"] == "#n0 = :n1 AND #n2 > :n3");
  CHECK(endpoint.sent[1].params["ExpressionAttributeNames"] == Json::parse(R"({"#n0": "Artist", "#n2": "Year"})"));
  CHECK(endpoint.sent[1].params["ExpressionAttributeValues"] ==
        Json::parse(R"({":n1": {"S": "Acme"}, ":n3": {"N": "2000"}})"));
  CHECK(endpoint.sent[2].params == Json::parse(R"({"TableName": "Music", "ConsistentRead": false,
      "IndexName": "ByYear", "Select": "ALL_PROJECTED_ATTRIBUTES", "ReturnConsumedCapacity": "INDEXES"})"));
}

TEST_CASE_METHOD(Fixture, "Names and values are numbered through all expressions of a command", "[cli][ddb]") {
  session.run("aws ddb select Music --filter 'Year BETWEEN 1990 AND 2001' --projection 'Artist, Info.Len'");
  REQUIRE(endpoint.sent.size() == 1);
  const Json& params = endpoint.sent[0].params;
  CHECK(params["ProjectionExpression"] == "#n0, #n1.#n2");
  CHECK(params["FilterExpression"] == "#n3 BETWEEN :n4 AND :n5");
  CHECK(params["ExpressionAttributeNames"] ==
        Json::parse(R"({"#n0": "Artist", "#n1": "Info", "#n2": "Len", "#n3": "Year"})"));
}

TEST_CASE_METHOD(Fixture, "Expressions are rewritten for the API", "[cli][ddb]") {
  struct Case {
    std::string expression;
    std::string_view sent;
  };
  const Case cases[] = {
      {"Year = 5", "#n0 = :n1"},
      {"'two words' <> null", "#n0 <> :n1"},
      {"Tags[1].x >= 1 or Tags[0] < 2", "#n0[1].#n1 >= :n2 OR #n3[0] < :n4"},
      {"contains(Tags, \"rock\") or not Live = true", "contains(#n0, :n1) OR NOT #n2 = :n3"},
      {"(a = 1 and b = 2) or c in (1, \"x\", b\"aGk=\")", "( #n0 = :n1 AND #n2 = :n3 ) OR #n4 IN (:n5, :n6, :n7)"},
      {"a = {1, 2} and b = [1, {\"k\": false}] and c = {}", "#n0 = :n1 AND #n2 = :n3 AND #n4 = :n5"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.expression);
    CHECK(filter(c.expression) == c.sent);
  }
  CHECK(endpoint.sent[0].params["ExpressionAttributeValues"] ==
        Json::parse(R"({":n1": {"NS": ["1", "2"]}, ":n3": {"L": [{"N": "1"}, {"M": {"k": {"BOOL": false}}}]},
                        ":n5": {"M": {}}})"));
}

TEST_CASE_METHOD(Fixture, "A mark shows where an expression is wrong, and nothing is sent", "[cli][ddb]") {
  struct Case {
    std::string expression;
    std::string_view message;
  };
  const Case cases[] = {
      {"", "Expressions must not be empty\n"},
      {"  ", "Expressions must not be empty\n"},
      {"Year ! 5", "Unrecognized character !\nYear ! 5\n     ^\n"},
      {"a = 1.x", "Invalid fractional character x\na = 1.x\n      ^\n"},
      {"a = 1ex", "Invalid exponential character x\na = 1ex\n      ^\n"},
      {"a = -x", "Unknown token -\na = -x\n     ^\n"},
      {"a = \"x", "Unclosed \" delimiter\na = \"x\n    ^\n"},
      {"a = b\"aGk\"", "Invalid base64 string b\"aGk\": Incorrect padding\na = b\"aGk\"\n    ^\n"},
      {"a = b\"-\"", "Invalid base64 string b\"-\"\na = b\"-\"\n    ^\n"},
      {"Year =",
       "Unexpected token `` of type `eof`. Expected type: ['literal', 'lbracket', 'lbrace', 'identifier', "
       "'unquoted_identiifer']\nYear =\n      ^\n"},
      {"size(a) > 5", "Unexpected token `>` of type `gt`. Expected type: eof\nsize(a) > 5\n        ^\n"},
      {"a.", "Unexpected token `None` of type `None`. Expected type: eof\na.\n  ^\n"},
      {") = 5", "Unknown expression type starting at token `)`\n) = 5\n^\n"},
      {"a[1.5] = 2", "Invalid token value: List indices must be whole numbers.\na[1.5] = 2\n     ^\n"},
      {"a = {1, \"x\"}",
       "Invalid token value: Set values must all be of the same type. First type was `<class 'decimal.Decimal'>`, but "
       "found value of type `<class 'str'>`\na = {1, \"x\"}\n        ^\n"},
      {"a = {1: 2}",
       "Invalid token value: Keys must be of type `str`, found `<class 'decimal.Decimal'>`\na = {1: 2}\n     ^\n"},
      {"a = {true}",
       "Invalid token value: Sets may only contain numbers, strings, or bytes, but literal of type `<class 'str'>` was "
       "found\na = {true}\n     ^^^^\n"},
      {"a between 1 or 2",
       "Unexpected token `or` of type `or`. Expected type: and\na between 1 or 2\n            ^^\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.expression);
    CHECK(filter(c.expression) == c.message);
    CHECK(endpoint.sent.empty());
  }
  CHECK(filter(std::string(5000, '(')) != "");
  CHECK(error("aws ddb select Music --filter").find("argument --filter: expected at least one argument") !=
        std::string::npos);
  CHECK(error("aws ddb select Music --attributes NONE").find("argument --attributes: Found invalid choice 'NONE'") !=
        std::string::npos);
}

TEST_CASE_METHOD(Fixture, "Items are printed as YAML, with its sets, bytes and the digits of numbers", "[cli][ddb]") {
  answer(R"({"Items": [{"A": {"NS": ["10", "9", "1.50"]}, "B": {"B": "AAEC/w=="}, "C": {"N": "1.50"},
      "D": {"SS": ["sql", "1"]}, "E": {"N": "123456789012345678901234567890"}, "F": {"NULL": true}, "G": {"N": "1E+40"},
      "H": {"BS": ["aGk="]}, "I": {"L": [{"SS": ["x"]}, {"N": "3.5"}]}, "J": {"M": {}}}], "Count": 1,
      "ScannedCount": 1})");
  CHECK(out("aws ddb select Music") ==
        "Count: 1\nItems:\n- A: !!set\n    1.50: null\n    9: null\n    10: null\n  B: !!binary \"AAEC/w==\"\n"
        "  C: 1.50\n  D: !!set\n    '1': null\n    sql: null\n  E: 123456789012345678901234567890\n  F: null\n"
        "  G: !!int 1E+40\n  H: !!set\n    !!binary \"aGk=\": null\n  I:\n  - !!set\n    x: null\n  - 3.5\n  J: {}\n"
        "ScannedCount: 1\n");
}

TEST_CASE_METHOD(Fixture, "--query is applied to the values, not to the API's types", "[cli][ddb]") {
  answer(R"({"Items": [{"A": {"N": "5"}, "B": {"B": "aGk="}}, {"A": {"N": "7"}, "B": {"B": "aGk="}}], "Count": 2,
      "ScannedCount": 2})");
  CHECK(out("aws ddb select Music --query 'Items[?A > `6`]'") == "- A: 7\n  B: !!binary \"aGk=\"\n");
  CHECK(out("aws ddb select Music --query Items[0].A") == "5\n");
  CHECK(out("aws ddb select Music --query Items[0].B") == "!!binary \"aGk=\"\n");
}

TEST_CASE_METHOD(Fixture, "Pages are asked for until there are none, or as many items as wanted", "[cli][ddb]") {
  endpoint.answers = {
      {200, Json::parse(R"({"Items": [{"A": {"N": "1"}}, {"A": {"N": "2"}}], "Count": 2, "ScannedCount": 2,
           "LastEvaluatedKey": {"A": {"N": "2"}}})"),
       Reached::Yes},
      {200, Json::parse(R"({"Items": [{"A": {"N": "3"}}], "Count": 1, "ScannedCount": 1})"), Reached::Yes}};
  CHECK(out("aws ddb select Music --page-size 2") == "Count: 3\nItems:\n- A: 1\n- A: 2\n- A: 3\nScannedCount: 3\n");
  REQUIRE(endpoint.sent.size() == 2);
  CHECK(endpoint.sent[0].params["Limit"] == 2);
  CHECK(endpoint.sent[1].params["ExclusiveStartKey"] == Json::parse(R"({"A": {"N": "2"}})"));
  answer(R"({"Items": [{"A": {"N": "1"}}, {"A": {"N": "2"}}], "Count": 2, "ScannedCount": 2})");
  CHECK(out("aws ddb select Music --max-items 1").find("- A: 1\nNextToken: ") != std::string::npos);
  CHECK(out("aws ddb select Music --no-paginate") == "Count: 2\nItems:\n- A: 1\n- A: 2\nScannedCount: 2\n");
  CHECK(error("aws ddb select Music --no-paginate --max-items 1") ==
        "\naws: [ERROR]: An error occurred (ParamValidation): Cannot specify --no-paginate along with pagination "
        "arguments: --max-items\n");
  CHECK(error("aws ddb select Music --max-items x") == "\naws: [ERROR]: invalid literal for int() with base 10: 'x'\n");
}

TEST_CASE_METHOD(Fixture, "YAML is the only format, whatever the configuration says", "[cli][ddb]") {
  CHECK(error("aws ddb select Music --output json") ==
        "\naws: [ERROR]: An error occurred (ParamValidation): json output format is not supported for ddb commands\n");
  CHECK(endpoint.sent.empty());
  answer(R"({"Count": 0})");
  CHECK(out("AWS_DEFAULT_OUTPUT=json aws ddb select Music --attributes COUNT") == "Count: 0\n");
  CHECK(endpoint.sent[0].params["Select"] == "COUNT");
}
