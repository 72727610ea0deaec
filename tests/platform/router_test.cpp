#include "platform/router.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn::platform;

TEST_CASE("A pushed route can be left with back, a replaced one cannot", "[platform]") {
  replace_route("/tables");
  push_route("/tables/Music");
  replace_route("/tables/Music?tab=overview");
  CHECK(route() == "/tables/Music?tab=overview");
  go_back();
  CHECK(route() == "/tables");
}
