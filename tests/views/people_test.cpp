#include "views/people.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

TEST_CASE("The users are shown with their profile and their policies", "[views][people]") {
  const std::vector<Person> people = people_of(default_world());
  REQUIRE(people.size() == 3);
  CHECK(label_of(people[0]) == "Alice (administrator)");
  CHECK(label_of(people[1]) == "Mateo (developer)");
  CHECK(label_of(people[2]) == "Nikki (auditor)");
  CHECK(people[1].policies.at(0).find("kms:GenerateDataKey*") != std::string::npos);
  CHECK(people[2].arn == "arn:aws:iam::123456789012:user/Nikki");
}

TEST_CASE("What a user may is what the services let them do", "[views][people]") {
  const World world = default_world();
  const std::vector<Ability> all = abilities(world);
  const auto may = [&](const std::string& action) {
    for (const Ability& ability : all) {
      if (ability.action == action) return ability.may;
    }
    return std::vector<bool>();
  };
  CHECK(may("kms:PutKeyPolicy") == std::vector<bool>{true, false, false});
  CHECK(may("dynamodb:PutItem") == std::vector<bool>{true, true, false});
  CHECK(may("kms:GetKeyPolicy") == std::vector<bool>{true, false, true});
  for (std::size_t user = 0; user < 3; ++user) {
    World tried = world;
    const service::Caller caller = caller_by_access_key(tried, world.ground.users.users()[user].access_key_id);
    CHECK(call(tried, {"kms", "CreateKey", Json::object(), caller, 0}).outcome.ok() == may("kms:CreateKey")[user]);
    CHECK(call(tried, {"cloudtrail", "LookupEvents", Json::object(), caller, 0}).outcome.ok() ==
          may("cloudtrail:LookupEvents")[user]);
  }
}

}  // namespace keyturn
