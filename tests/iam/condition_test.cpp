#include "iam/condition.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;
using iam::Condition;

namespace {

const iam::ConditionValues kValues = {
    {"aws:PrincipalArn", "arn:aws:iam::1:user/Alice"}, {"kms:Days", "10"}, {"on", "true"}};
const iam::ConditionLists kLists = {{"keys", {"a", "b"}}, {"none", {}}};

bool holds(const char* test, const char* key, std::vector<std::string> values) {
  return Condition{test, key, std::move(values)}.holds(kValues, kLists);
}

}  // namespace

// AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
TEST_CASE("Operators compare texts, patterns, numbers and truth values", "[iam]") {
  const struct {
    const char* test;
    const char* key;
    std::vector<std::string> values;
    bool holds;
  } cases[] = {
      {"StringEquals", "kms:Days", {"9", "10"}, true},
      {"StringNotEquals", "kms:Days", {"9", "10"}, false},
      {"StringEqualsIgnoreCase", "on", {"TRUE"}, true},
      {"StringNotEqualsIgnoreCase", "on", {"TRUE"}, false},
      {"StringLike", "aws:PrincipalArn", {"*user/Al?ce"}, true},
      {"StringNotLike", "aws:PrincipalArn", {"*user/Al?ce"}, false},
      {"ArnLike", "aws:principalarn", {"arn:aws:iam::*:user/*"}, true},
      {"ArnNotEquals", "aws:PrincipalArn", {"arn:aws:iam::1:user/Bob"}, true},
      {"NumericEquals", "kms:Days", {"10.0"}, true},
      {"NumericNotEquals", "kms:Days", {"10"}, false},
      {"NumericLessThan", "kms:Days", {"10"}, false},
      {"NumericLessThanEquals", "kms:Days", {"10"}, true},
      {"NumericGreaterThan", "kms:Days", {"9"}, true},
      {"NumericGreaterThanEquals", "kms:Days", {"11"}, false},
      {"Bool", "on", {"True"}, true},
      {"Null", "on", {"false"}, true},
      {"Null", "on", {"true"}, false},
      {"Null", "off", {"true"}, true},
  };
  for (const auto& c : cases) {
    CAPTURE(c.test, c.values);
    CHECK(holds(c.test, c.key, c.values) == c.holds);
  }
}

TEST_CASE("A key that the request does not carry fails positive tests, unless they say IfExists", "[iam]") {
  CHECK_FALSE(holds("StringEquals", "off", {"x"}));
  CHECK(holds("StringNotEquals", "off", {"x"}));
  CHECK(holds("StringEqualsIfExists", "off", {"x"}));
  CHECK_FALSE(holds("BoolIfExists", "on", {"false"}));
  CHECK(holds("ForAllValues:StringEquals", "none", {"x"}));
  CHECK_FALSE(holds("ForAnyValue:StringEquals", "none", {"x"}));
}

TEST_CASE("Keys with many values are tested for all or for any of them", "[iam]") {
  CHECK(holds("ForAllValues:StringEquals", "keys", {"a", "b", "c"}));
  CHECK_FALSE(holds("ForAllValues:StringEquals", "keys", {"a"}));
  CHECK(holds("ForAnyValue:StringEquals", "keys", {"b", "z"}));
  CHECK(holds("ForAnyValue:StringNotEquals", "keys", {"b"}));
  CHECK_FALSE(holds("ForAnyValue:StringNotEquals", "keys", {"a", "b"}));
  CHECK(holds("ForAllValues:StringNotEquals", "keys", {"z"}));
}

TEST_CASE("Operators that Keyturn does not evaluate are known as such", "[iam]") {
  CHECK(iam::is_known_test("ForAnyValue:StringLikeIfExists"));
  CHECK_FALSE(iam::is_known_test("IpAddress"));
  CHECK_FALSE(iam::is_known_test("DateLessThan"));
}
