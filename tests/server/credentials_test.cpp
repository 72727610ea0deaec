#include "server/credentials.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn::server;

TEST_CASE("A credentials file gives the secrets of its access keys", "[server]") {
  const auto secrets = read_secrets(
      "# the class of 2026\n[ada]\naws_access_key_id = AKIAADA\naws_secret_access_key = one/two+three\n\n"
      "[bob]\naws_access_key_id=AKIABOB\naws_secret_access_key=four\n");
  REQUIRE(secrets.ok());
  CHECK(secrets.value() == Secrets{{"AKIAADA", "one/two+three"}, {"AKIABOB", "four"}});
  CHECK(read_secrets("").value().empty());
}

TEST_CASE("Half a pair of credentials, or no such file, is told", "[server]") {
  CHECK(read_secrets("[ada]\naws_access_key_id = AKIAADA\n").error().message ==
        "The section ada needs aws_access_key_id and aws_secret_access_key.");
  CHECK(read_secrets("hello\n").error().message == "A line is no section, no pair and no comment.");
}
