#include "base/shared.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace keyturn;

TEST_CASE("Copies share a value until one of them changes it", "[base]") {
  Shared<std::string> first(std::string("Music"));
  const Shared<std::string> second = first;
  CHECK(&*first == &*second);
  first.change() += "Box";
  CHECK(*first == "MusicBox");
  CHECK(*second == "Music");
  CHECK(second->size() == 5);
}

TEST_CASE("What nobody shares is changed where it is", "[base]") {
  Shared<std::string> value(std::string("Music"));
  const std::string* const before = &*value;
  { const Shared<std::string> gone = value; }
  value.change() += "Box";
  CHECK(&*value == before);
  const std::string& plain = value;
  CHECK(plain == "MusicBox");
  CHECK(Shared<std::string>()->empty());
}
