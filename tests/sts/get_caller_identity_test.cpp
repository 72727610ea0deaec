#include <catch2/catch_test_macros.hpp>

#include "sts/sts_service.h"
#include "world/world.h"

using namespace keyturn;

namespace {

service::Reply ask(World& world, const char* access_key_id) {
  return call(world, {"sts", "GetCallerIdentity", Json::object(), caller_by_access_key(world, access_key_id), 0});
}

}  // namespace

// https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
TEST_CASE("GetCallerIdentity says who is calling, and leaves an event", "[sts][GetCallerIdentity]") {
  World world = default_world();
  const service::Reply reply = ask(world, "AKIAIOSFODNN7EXAMPLE");
  REQUIRE(reply.outcome.ok());
  CHECK(reply.outcome.value().dump() ==
        R"({"UserId":"AIDACKCEVSQ6C2EXAMPLE","Account":"123456789012","Arn":"arn:aws:iam::123456789012:user/Alice"})");
  const trail::Event& event = *world.ground.trail.find(reply.event);
  CHECK(event.source == "sts.amazonaws.com");
  CHECK(event.read_only);
  CHECK(event.request_parameters.is_null());
  CHECK(event.response_elements.is_null());
}

TEST_CASE("Nobody can be forbidden to ask who he is", "[sts][GetCallerIdentity]") {
  World world = default_world();
  iam::User bob;
  bob.name = "Bob";
  bob.id = "AIDABOB";
  bob.arn = "arn:aws:iam::123456789012:user/Bob";
  bob.access_key_id = "AKIABOB";
  bob.policies.push_back(
      iam::Policy::parse(R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]})")
          .value());
  world.ground.users.add(bob);
  REQUIRE(ask(world, "AKIABOB").outcome.ok());
  CHECK(ask(world, "AKIABOB").outcome.value()["Arn"] == bob.arn);
}

TEST_CASE("STS dates its events as newer services do", "[sts][GetCallerIdentity]") {
  CHECK(sts::StsService().trail_date(default_start()) == "Jan 5, 2026, 9:00:00 AM");
}
