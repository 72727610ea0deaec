#include "base/arn.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;

TEST_CASE("An ARN is read and written without loss", "[base]") {
  const char* const texts[] = {"arn:aws:dynamodb:us-east-1:123456789012:table/Music",
                               "arn:aws:kms:us-east-1:123456789012:alias/team:app",
                               "arn:aws:iam::123456789012:user/Alice"};
  for (const char* text : texts) {
    const auto arn = Arn::parse(text);
    REQUIRE(arn.has_value());
    CHECK(arn->text() == text);
  }
  CHECK(Arn::parse("arn:aws:kms:us-east-1:123456789012:alias/team:app")->resource == "alias/team:app");
}

TEST_CASE("What has not the six parts is no ARN", "[base]") {
  for (const char* text : {"", "Music", "arn:aws:kms:us-east-1:123456789012",
                           "arn:aws:kms:us-east-1:123456789012:", "urn:aws:kms:us-east-1:1:key/x",
                           "arn:gcp:kms:us-east-1:1:key/x", "arn:aws::us-east-1:1:key/x"}) {
    CAPTURE(text);
    CHECK_FALSE(Arn::parse(text).has_value());
  }
}
