#include "cli/python_text.h"

#include <catch2/catch_test_macros.hpp>

#include "cli/did_you_mean.h"
#include "cli/names.h"

using namespace keyturn;
using namespace keyturn::cli;

TEST_CASE("Values look as Python's repr() shows them", "[cli][python]") {
  struct Case {
    Json value;
    std::string_view text;
  };
  const Case cases[] = {{nullptr, "None"},
                        {true, "True"},
                        {-5, "-5"},
                        {0.5, "0.5"},
                        {1.0, "1.0"},
                        {1e16, "1e+16"},
                        {1e15, "1000000000000000.0"},
                        {0.0001, "0.0001"},
                        {0.00001, "1e-05"},
                        {"it's", "\"it's\""},
                        {"a'\"b", "'a\\'\"b'"},
                        {"a\n\\", "'a\\n\\\\'"},
                        {Json::parse(R"({"a": [1, "x"]})"), "{'a': [1, 'x']}"},
                        {Json::binary({0x41, 0x00}), "b'A\\x00'"}};
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(python_repr(c.value) == c.text);
  }
}

TEST_CASE("int() takes blanks, signs and underscores and nothing else", "[cli][python]") {
  CHECK(python_int(" +1_000 ") == 1000);
  CHECK(python_int("-7") == -7);
  for (const std::string_view text : {"", "1.5", "abc", "_1", "1_", "1__0", "- 1", "0x10"}) {
    CAPTURE(text);
    CHECK_FALSE(python_int(text));
  }
}

TEST_CASE("Near names are found as difflib finds them, best first", "[cli][python]") {
  using Names = std::vector<std::string>;
  CHECK(close_matches("dynamdb", {"dynamodb", "dynamodbstreams", "ec2"}) == Names{"dynamodb"});
  CHECK(close_matches("creat-table", {"create-table", "create-backup", "delete-table"}) == Names{"create-table"});
  CHECK(close_matches("table-exist", {"table-exists", "table-not-exists"}) ==
        Names{"table-exists", "table-not-exists"});
  CHECK(close_matches("DynamoDB", {"dynamodb"}).empty());
  CHECK(similarity("abcd", "bcde") == 0.75);
}

TEST_CASE("API names become option names", "[cli][names]") {
  CHECK(kebab_case("DescribeTable") == "describe-table");
  CHECK(kebab_case("SSESpecification") == "sse-specification");
  CHECK(kebab_case("KMSMasterKeyId") == "kms-master-key-id");
  CHECK(kebab_case("ListTagsOfResource") == "list-tags-of-resource");
  CHECK(kebab_case("AssumeRoleWithSAML") == "assume-role-with-saml");
}
