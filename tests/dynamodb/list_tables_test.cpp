#include <catch2/catch_test_macros.hpp>

#include "dynamodb/fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

// Facts sheet 3.
TEST_CASE("ListTables answers in bytewise order, whatever state the tables are in", "[dynamodb][ListTables]") {
  TestAccount account;
  CHECK(account.answer("ListTables", Json::object()).dump() == R"({"TableNames":[]})");
  for (const char* name : {"foo", "Zoo", "_under", "Foo", "foo-1"}) account.create(Json{{"TableName", name}}.dump());
  CHECK(account.answer("ListTables", Json::object()).dump() ==
        R"({"TableNames":["Foo","Zoo","_under","foo","foo-1"]})");
}

TEST_CASE("ListTables pages by a name that need not exist", "[dynamodb][ListTables]") {
  TestAccount account;
  for (const char* name : {"aaa", "bbb", "ccc"}) account.create(Json{{"TableName", name}}.dump());
  CHECK(account.answer("ListTables", {{"Limit", 2}}).dump() ==
        R"({"TableNames":["aaa","bbb"],"LastEvaluatedTableName":"bbb"})");
  CHECK(account.answer("ListTables", {{"Limit", 2}, {"ExclusiveStartTableName", "bbb"}}).dump() ==
        R"({"TableNames":["ccc"]})");
  CHECK(account.answer("ListTables", {{"ExclusiveStartTableName", "aab"}}).dump() == R"({"TableNames":["bbb","ccc"]})");
  CHECK(account.answer("ListTables", {{"Limit", 3}}).dump() == R"({"TableNames":["aaa","bbb","ccc"]})");
}

TEST_CASE("ListTables gives at most a hundred names", "[dynamodb][ListTables]") {
  TestAccount account;
  for (int i = 1000; i < 1101; ++i) {
    account.create(Json{{"TableName", "T" + std::to_string(i)}}.dump());
    advance_by(account.world, seconds(20));
    account.answer("UpdateTable", {{"TableName", "T" + std::to_string(i)}, {"BillingMode", "PAY_PER_REQUEST"}});
  }
  const Json page = account.answer("ListTables", Json::object());
  CHECK(page["TableNames"].size() == 100);
  CHECK(page["LastEvaluatedTableName"] == "T1099");
  CHECK(account.refusal("ListTables", {{"Limit", 0}}).message ==
        one_violation(
            "Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1"));
  CHECK(account.refusal("ListTables", {{"Limit", 101}}).message ==
        one_violation(
            "Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 100"));
}
