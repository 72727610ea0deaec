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
      const bool is_of_aws = entry.source.starts_with("https://docs.aws.amazon.com/") ||
                             entry.source.starts_with("https://aws.amazon.com/");
      CHECK(is_of_aws);
      CHECK_FALSE(entry.text.empty());
      CHECK(titles.insert(entry.title).second);
    }
  }
  REQUIRE(fidelity().size() == 3);
  CHECK(fidelity()[1].title == "Simplified");
}

}  // namespace keyturn
