#include <catch2/catch_test_macros.hpp>

#include "bench.h"
#include "kms/rotation.h"
#include "kms/transitions.h"

using namespace keyturn;

namespace {

Json status(kms::Bench& bench, const std::string& id) {
  return bench.call("GetKeyRotationStatus", {{"KeyId", id}}).value();
}

}  // namespace

// Facts sheet 10.2 and 10.3.
TEST_CASE("Automatic rotation is off at first, on with its period and its next day, and off again",
          "[kms][EnableKeyRotation][DisableKeyRotation][GetKeyRotationStatus]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const Json off{{"KeyId", bench.arn(id)}, {"KeyRotationEnabled", false}};
  CHECK(status(bench, id) == off);
  CHECK(bench.call("EnableKeyRotation", {{"KeyId", id}}).value().empty());
  CHECK(status(bench, id) == Json{{"KeyId", bench.arn(id)},
                                  {"KeyRotationEnabled", true},
                                  {"RotationPeriodInDays", 365},
                                  {"NextRotationDate", 1767603600 + 365 * 86400}});
  REQUIRE(bench.call("EnableKeyRotation", {{"KeyId", id}, {"RotationPeriodInDays", 90}}).ok());
  CHECK(status(bench, id)["RotationPeriodInDays"] == 90);
  CHECK(bench.ground.scheduler.tasks().size() == 1);
  CHECK(bench.call("DisableKeyRotation", {{"KeyId", id}}).value().empty());
  CHECK(status(bench, id) == off);
  CHECK(bench.ground.scheduler.tasks().empty());
}

TEST_CASE("The period of rotation is 90 to 2560 days", "[kms][EnableKeyRotation]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const auto refusal = [&](int period) {
    return bench.refusal("EnableKeyRotation", {{"KeyId", id}, {"RotationPeriodInDays", period}}).message;
  };
  CHECK(refusal(89) ==
        "1 validation error detected: Value '89' at 'rotationPeriodInDays' failed to satisfy constraint: Member must "
        "have value greater than or equal to 90");
  CHECK(refusal(2561) ==
        "1 validation error detected: Value '2561' at 'rotationPeriodInDays' failed to satisfy constraint: Member must "
        "have value less than or equal to 2560");
}

// Facts sheet 10.5.
TEST_CASE("Asymmetric and HMAC keys do not rotate", "[kms][EnableKeyRotation][RotateKeyOnDemand][ListKeyRotations]") {
  kms::Bench bench;
  const std::string id = bench.create_key({{"KeySpec", "HMAC_256"}, {"KeyUsage", "GENERATE_VERIFY_MAC"}});
  for (const char* operation : {"EnableKeyRotation", "DisableKeyRotation", "RotateKeyOnDemand", "ListKeyRotations"}) {
    CAPTURE(operation);
    CHECK(bench.refusal(operation, {{"KeyId", id}}) == ServiceError{"UnsupportedOperationException", ""});
  }
  CHECK(status(bench, id)["KeyRotationEnabled"] == false);
}

TEST_CASE("A key that waits for deletion does not rotate and says that rotation is off",
          "[kms][GetKeyRotationStatus]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  REQUIRE(bench.call("EnableKeyRotation", {{"KeyId", id}}).ok());
  REQUIRE(bench.call("ScheduleKeyDeletion", {{"KeyId", id}}).ok());
  CHECK(status(bench, id)["KeyRotationEnabled"] == false);
  REQUIRE(bench.call("CancelKeyDeletion", {{"KeyId", id}}).ok());
  CHECK(status(bench, id)["KeyRotationEnabled"] == true);
  CHECK(bench.ground.scheduler.tasks().empty());
  REQUIRE(bench.call("EnableKey", {{"KeyId", id}}).ok());
  CHECK(bench.ground.scheduler.tasks().size() == 1);
}

// Facts sheet 10.2: asynchronous; the status shows when it began.
TEST_CASE("Rotation on demand begins at once and ends a little later", "[kms][RotateKeyOnDemand][ListKeyRotations]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const std::string first = bench.keys.find(id)->current_material().id;
  CHECK(bench.call("RotateKeyOnDemand", {{"KeyId", id}}).value() == Json{{"KeyId", bench.arn(id)}});
  CHECK(status(bench, id)["OnDemandRotationStartDate"] == 1767603600);
  CHECK(bench.refusal("RotateKeyOnDemand", {{"KeyId", id}}).code == "ConflictException");
  CHECK(bench.keys.find(id)->current_material().id == first);
  bench.ground.now = bench.ground.now + kms::kOnDemandTakes;
  kms::on_demand_rotation_due(bench.keys, bench.ground, id);
  CHECK_FALSE(status(bench, id).contains("OnDemandRotationStartDate"));
  const std::string second = bench.keys.find(id)->current_material().id;
  CHECK(second != first);
  CHECK(bench.call("ListKeyRotations", {{"KeyId", id}}).value() ==
        Json{{"Rotations", Json::array({{{"KeyId", id},
                                         {"KeyMaterialId", second},
                                         {"KeyMaterialState", "CURRENT"},
                                         {"RotationDate", 1767603605},
                                         {"RotationType", "ON_DEMAND"}}})},
             {"Truncated", false}});
  const Json all =
      bench.call("ListKeyRotations", {{"KeyId", id}, {"IncludeKeyMaterial", "ALL_KEY_MATERIAL"}}).value()["Rotations"];
  REQUIRE(all.size() == 2);
  CHECK(all[0] == Json{{"KeyId", id}, {"KeyMaterialId", first}, {"KeyMaterialState", "NON_CURRENT"}});
}

// Facts sheet 10.3 and 10.5.
TEST_CASE("A key is rotated on demand 25 times at most", "[kms][RotateKeyOnDemand]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  for (int i = 0; i < 25; ++i) {
    REQUIRE(bench.call("RotateKeyOnDemand", {{"KeyId", id}}).ok());
    kms::on_demand_rotation_due(bench.keys, bench.ground, id);
  }
  CHECK(bench.refusal("RotateKeyOnDemand", {{"KeyId", id}}) ==
        ServiceError{"LimitExceededException",
                     "The on-demand rotations limit has been reached for the given keyId. No more on-demand rotations "
                     "can be performed for this key: " +
                         bench.arn(id)});
  const Json page = bench.call("ListKeyRotations", {{"KeyId", id}, {"Limit", 20}}).value();
  CHECK(page["Truncated"] == true);
  CHECK(bench.call("ListKeyRotations", {{"KeyId", id}, {"Marker", page["NextMarker"]}}).value()["Rotations"].size() ==
        5);
}
