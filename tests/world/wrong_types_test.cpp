// JSON that is none of the model's: every service refuses it in the same words, files it and changes nothing.
#include <catch2/catch_test_macros.hpp>

#include "model/service_model.h"
#include "world/world.h"

using namespace keyturn;

TEST_CASE("A member of the wrong JSON type is a SerializationException in every operation", "[world]") {
  World world = default_world();
  const service::Caller alice = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
  int members = 0;
  for (const char* service : {"cloudtrail", "dynamodb", "kms", "sts"}) {
    for (const model::Operation& operation : model::find_model(service)->operations()) {
      if (!serves(service, operation.name) || !operation.input) continue;
      for (const model::Member& member : operation.input->members) {
        // An array where something else is wanted, and something else where a list is.
        const bool is_list = member.shape->type == model::ShapeType::List;
        const Json wrong = is_list ? Json("text") : Json::array({nullptr, 1.5, "x"});
        INFO(service << " " << operation.name << " " << member.name);
        const std::size_t events = world.ground.trail.size();
        const auto reply = call(world, {service, operation.name, {{member.name, wrong}}, alice, 0});
        REQUIRE_FALSE(reply.outcome.ok());
        CHECK(reply.outcome.error().code == "SerializationException");
        if (world.ground.trail.size() > events) CHECK(world.ground.trail.at(events).request_parameters.is_null());
        ++members;
      }
    }
  }
  CHECK(members > 200);
  CHECK(world.tables.tables.empty());
}
