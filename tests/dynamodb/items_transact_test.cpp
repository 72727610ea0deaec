// TransactGetItems, TransactWriteItems. None of the texts here is in the facts sheet: they are AWS' own, as recorded by
// conformance suites, and the one for 4 MB nobody has recorded.
#include <catch2/catch_test_macros.hpp>

#include "dynamodb/items_fixture.h"

using namespace keyturn;
using namespace keyturn::dynamodb::testing;

namespace {

Json put(std::string_view title, std::string_view more = "{}") {
  return {{"Put", patched({{"TableName", "Music"}, {"Item", song("a", title)}}, more)}};
}
Json keyed(const char* action, std::string_view title, std::string_view more) {
  return {{action, patched({{"TableName", "Music"}, {"Key", song("a", title)}}, more)}};
}
Json of(std::initializer_list<Json> items) {
  Json list = Json::array();
  for (const Json& item : items) list.push_back(item);
  return {{"TransactItems", std::move(list)}};
}

constexpr const char* kAbsent = R"({"ConditionExpression": "attribute_not_exists(Artist) "})";
constexpr const char* kPresent = R"({"ConditionExpression": "attribute_exists(Artist) "})";
constexpr const char* kCount = R"({"UpdateExpression": "ADD N :n", "ExpressionAttributeValues": {":n": {"N": "1"}}})";
const std::string kCancelled = "Transaction cancelled, please refer cancellation reasons for specific reasons ";

}  // namespace

TEST_CASE("A transaction writes all of its actions", "[dynamodb][TransactWriteItems][TransactGetItems]") {
  ItemAccount account;
  account.put("a", "old");
  account.put("a", "gone");
  Json request = of({put("new", kAbsent), keyed("Update", "old", kCount), keyed("Delete", "gone", "{}"),
                     keyed("ConditionCheck", "none", kAbsent)});
  request["ReturnConsumedCapacity"] = "TOTAL";
  const Json answer = account.answer("TransactWriteItems", request);
  CHECK(answer["ConsumedCapacity"] ==
        Json::parse(R"([{"TableName": "Music", "CapacityUnits": 8.0, "WriteCapacityUnits": 8.0}])"));
  const Json read = account.answer(
      "TransactGetItems", of({keyed("Get", "new", "{}"), keyed("Get", "old", R"({"ProjectionExpression": "N"})"),
                              keyed("Get", "gone", "{}")}));
  CHECK(
      read["Responses"] ==
      Json::parse(R"([{"Item": {"Artist": {"S": "a"}, "SongTitle": {"S": "new"}}}, {"Item": {"N": {"N": "1"}}}, {}])"));
}

TEST_CASE("A transaction that fails changes nothing and says why, action by action", "[dynamodb][TransactWriteItems]") {
  ItemAccount account(kWithIndexes);
  account.put("a", "old", R"({"N": {"N": "5"}})");
  const ServiceError failed = account.refusal(
      "TransactWriteItems",
      of({put("new"),
          put("old",
              R"({"ConditionExpression": "attribute_not_exists(Artist) ", "ReturnValuesOnConditionCheckFailure": "ALL_OLD"})"),
          keyed("ConditionCheck", "none", kPresent)}));
  CHECK(failed.code == "TransactionCanceledException");
  CHECK(failed.message == kCancelled + "[None, ConditionalCheckFailed, ConditionalCheckFailed]");
  CHECK(failed.members["CancellationReasons"] == Json::parse(R"([
    {"Code": "None"},
    {"Code": "ConditionalCheckFailed", "Message": "The conditional request failed",
     "Item": {"Artist": {"S": "a"}, "N": {"N": "5"}, "SongTitle": {"S": "old"}}},
    {"Code": "ConditionalCheckFailed", "Message": "The conditional request failed"}])"));
  CHECK(account.get("a", "new").is_null());
  const ServiceError typed =
      account.refusal("TransactWriteItems", of({put("new", R"({"Item": {"Year": {"S": "x"}}})")}));
  CHECK(typed.message == kCancelled + "[ValidationError]");
  CHECK(typed.members["CancellationReasons"][0]["Message"] ==
        invalid("Type mismatch for Index Key Year Expected: N Actual: S IndexName: ByGenre"));
  CHECK(account.refusal("TransactGetItems", of({keyed("Get", "x", R"({"Key": {"Artist": {"S": null, "N": "1"}}})")}))
            .members["CancellationReasons"][0]["Message"] == "The provided key element does not match the schema");
  CHECK(account.ask("Scan", "{}")["Count"] == 1);
}

TEST_CASE("A transaction that makes no sense is refused before it begins", "[dynamodb][TransactWriteItems]") {
  ItemAccount account;
  const auto message = [&](Json request) { return account.refusal("TransactWriteItems", std::move(request)).message; };
  CHECK(message(of({})) == one_violation("Value '[]' at 'transactItems' failed to satisfy constraint: Member must have "
                                         "length greater than or equal to 1"));
  CHECK(message(of({put("1"), keyed("Delete", "1", "{}")})) ==
        "Transaction request cannot include multiple operations on one item");
  CHECK(message(of({Json::object()})) ==
        "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
  Json two = put("1");
  two.update(keyed("Delete", "2", "{}"));
  CHECK(message(of({two})) == "TransactItems can only contain one of Check, Put, Update or Delete");
  CHECK(message(of({put("1", R"({"TableName": "Nope"})")})) == "Requested resource not found");
  CHECK(message(of({put("1", R"({"Item": {"Artist": {"S": ""}}})")})) ==
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty "
        "string value. "
        "Key: Artist");
  CHECK(message(of({keyed("ConditionCheck", "1", R"({"ConditionExpression": "attribute_not_exists("})")})) ==
        "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"(\"");
  const std::string large = R"({"Item": {"x": {"S": ")" + std::string(400'000, 'x') + R"("}}})";
  Json too_much = of({});
  for (int i = 0; i < 11; ++i) too_much["TransactItems"].push_back(put(std::to_string(i), large));
  CHECK(message(too_much) == "The aggregate size of the items in the transaction cannot exceed 4 MB");
  CHECK(account.ask("Scan", "{}")["Count"] == 0);
}

TEST_CASE("A token makes the same request count once, for ten minutes", "[dynamodb][TransactWriteItems]") {
  ItemAccount account;
  Json request = of({keyed("Update", "1", kCount)});
  request["ClientRequestToken"] = "token";
  account.answer("TransactWriteItems", request);
  account.answer("TransactWriteItems", request);
  CHECK(account.get("a", "1")["N"]["N"] == "1");
  Json other = of({keyed("Update", "2", kCount)});
  other["ClientRequestToken"] = "token";
  const ServiceError refused = account.refusal("TransactWriteItems", other);
  CHECK(refused.code == "IdempotentParameterMismatchException");
  CHECK(refused.message ==
        "DynamoDB rejected the request because you retried a request with a different payload but with an idempotent "
        "token "
        "that was already used.");
  advance_by(account.world, minutes(10));
  account.answer("TransactWriteItems", request);
  CHECK(account.get("a", "1")["N"]["N"] == "2");
}
