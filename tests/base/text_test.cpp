#include "base/text.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;

TEST_CASE("Only the first letter is lowered, as AWS' validators write member names", "[base]") {
  CHECK(lower_first("TableName") == "tableName");
  CHECK(lower_first("SSESpecification") == "sSESpecification");
  CHECK(lower_first("") == "");
}

TEST_CASE("IAM wildcards match whole texts", "[base]") {
  const struct {
    const char* pattern;
    const char* text;
    bool matches;
  } cases[] = {{"*", "", true},
               {"kms:Describe*", "kms:DescribeKey", true},
               {"kms:Describe*", "kms:ListKeys", false},
               {"kms:*Key*", "kms:GenerateDataKeyPair", true},
               {"dynamodb.*.amazonaws.com", "dynamodb.us-east-1.amazonaws.com", true},
               {"a?c", "abc", true},
               {"a?c", "ac", false},
               {"abc", "abcd", false},
               {"*b*b", "abab", true},
               {"", "x", false}};
  for (const auto& c : cases) {
    CAPTURE(c.pattern, c.text);
    CHECK(matches_wildcard(c.pattern, c.text) == c.matches);
  }
}

TEST_CASE("Text is split, joined, trimmed and counted in code points", "[base]") {
  CHECK(split("a,b,,c", ',') == std::vector<std::string>{"a", "b", "", "c"});
  CHECK(split("", ',') == std::vector<std::string>{""});
  CHECK(join({"a", "b"}, ", ") == "a, b");
  CHECK(joined({"Table: ", "Music", " not found"}) == "Table: Music not found");
  CHECK(trimmed(" \ta b\n") == "a b");
  CHECK(count_code_points("h\xC3\xA9llo \xF0\x9F\x8E\xB5") == 7);
}
