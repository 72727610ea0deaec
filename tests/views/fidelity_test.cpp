#include "views/fidelity.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

namespace keyturn {

using namespace views;

TEST_CASE("Everything that is said about fidelity names its source", "[views][fidelity]") {
  std::set<std::string> titles;
  for (const FidelityGroup& group : fidelity()) {
    REQUIRE_FALSE(group.entries.empty());
    for (const FidelityEntry& entry : group.entries) {
      INFO(entry.title);
      CHECK(entry.source.find("https://docs.aws.amazon.com/") == 0);
      CHECK(titles.insert(entry.title).second);
    }
  }
  CHECK(fidelity().size() == 3);
}

}  // namespace keyturn
