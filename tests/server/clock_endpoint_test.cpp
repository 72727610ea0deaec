#include "server/clock_endpoint.h"

#include <catch2/catch_test_macros.hpp>

#include "server/served.h"

using namespace keyturn;
using namespace keyturn::server;
using namespace keyturn::server::testing;

namespace {

std::string refusal(Served& served, std::string_view body) {
  const auto [status, answer] = served.clock("POST", "", body);
  CHECK(status == 400);
  return answer["message"];
}

}  // namespace

TEST_CASE("The clock of an account is read, and of the page's users where none is named", "[server]") {
  Served served;
  const auto [status, answer] = served.clock("GET", "");
  CHECK(status == 200);
  CHECK(answer.dump() ==
        R"({"account":"AKIAIOSFODNN7EXAMPLE","now":"2026-01-05T09:00:00.000Z","speed":0.0,"next_due":null})");
  CHECK(served.clock("GET", "account=ada").second["account"] == "ada");
}

TEST_CASE("A jump lets happen what is due on the way", "[server]") {
  Served served;
  served.create_table("Music", "ada");
  const auto [status, answer] = served.clock("POST", "", R"({"account":"ada","advance_seconds":86400})");
  CHECK(status == 200);
  CHECK(answer["now"] == "2026-01-06T09:00:20.000Z");
  CHECK(served.clock("GET", "account=bob").second["now"] == "2026-01-05T09:00:00.000Z");
  CHECK(served.call("dynamodb", "DescribeTable", {{"TableName", "Music"}}, "ada")["Table"]["TableStatus"] == "ACTIVE");
}

TEST_CASE("The clock goes to a moment, and never back", "[server]") {
  Served served;
  CHECK(served.clock("POST", "", R"({"advance_to":"2026-02-01T00:00:00Z"})").second["now"] ==
        "2026-02-01T00:00:00.000Z");
  CHECK(served.clock("POST", "", R"({"advance_to":"2026-01-07"})").second["now"] == "2026-02-01T00:00:00.000Z");
}

TEST_CASE("The clock goes to the next task, and stays where there is none", "[server]") {
  Served served;
  served.call("kms", "CreateKey");
  const Json keys = served.call("kms", "ListKeys");
  served.call("kms", "ScheduleKeyDeletion", {{"KeyId", keys["Keys"][0]["KeyId"]}, {"PendingWindowInDays", 7}});
  CHECK(served.clock("GET", "").second["next_due"] == "2026-01-12T09:00:00.000Z");
  const Json answer = served.clock("POST", "", R"({"to_next":true})").second;
  CHECK(answer["now"] == "2026-01-12T09:00:00.000Z");
  CHECK(answer["next_due"].is_null());
  CHECK(served.call("kms", "ListKeys")["Keys"].empty());
  CHECK(served.clock("POST", "", R"({"to_next":true})").second["now"] == "2026-01-12T09:00:00.000Z");
}

TEST_CASE("The speed is set, and zero stands still", "[server]") {
  Served served;
  CHECK(served.clock("POST", "", R"({"speed":3600})").second["speed"] == 3600);
  CHECK(served.clock("POST", "", R"({"speed":0})").second["speed"] == 0);
}

TEST_CASE("What is no order for a clock is told what is", "[server]") {
  Served served;
  CHECK(refusal(served, "x") == "The body is a JSON object.");
  CHECK(refusal(served, R"({"spead":2})") ==
        "A clock knows no spead: account, speed, advance_seconds, advance_to, to_next.");
  CHECK(refusal(served, R"({"speed":-1})") == "speed is a number from 0 to 1000000.");
  CHECK(refusal(served, R"({"advance_seconds":1e300})") == "advance_seconds is a number from 0 to 316224000.");
  CHECK(refusal(served, R"({"advance_to":"tomorrow"})") == "advance_to is a moment such as 2026-01-06T09:00:00Z.");
  CHECK(refusal(served, R"({"advance_to":"2999-01-01T00:00:00Z"})") == "advance_to is at most 10 years ahead.");
  CHECK(refusal(served, R"({"to_next":1})") == "to_next is true or false.");
  CHECK(refusal(served, R"({"account":7})") == "account is an access key id.");
  const wire::HttpAnswer form =
      served.clock_endpoint.answer({"POST", "/keyturn/clock", "", {{"Content-Type", "text/plain"}}, R"({"speed":2})"});
  CHECK(form.status == 400);
  CHECK(served.clock("GET", "").second["speed"] == 0);
}

TEST_CASE("The clock of an account with a secret obeys its own signature only", "[server]") {
  Served served({{"ada", "secret of ada"}});
  CHECK(served.clock("POST", "", R"({"account":"ada","speed":2})").first == 403);
  CHECK(served.clock("POST", "", R"({"account":"ada-auditor","speed":2})").first == 403);
  CHECK(served.clock("POST", "", R"({"account":"ada","speed":2})", authorization("bob")).first == 403);
  CHECK(served.clock("POST", "", R"({"speed":2})", authorization("ada")).second["error"] ==
        "InvalidSignatureException");
  CHECK(served.clock("POST", "", R"({"speed":2})", authorization("bob")).second["account"] == "bob");
}
