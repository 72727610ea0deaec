#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

TEST_CASE("Every operation that KMS answers is one of the model's", "[kms]") {
  kms::Bench bench;
  int answered = 0;
  for (const model::Operation& operation : bench.kms.model().operations()) answered += bench.kms.has(operation.name);
  CHECK(answered == 34);
  CHECK_FALSE(bench.kms.has("NoSuchOperation"));
}
