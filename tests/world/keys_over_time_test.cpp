// What the virtual clock does to KMS keys.
#include <catch2/catch_test_macros.hpp>

#include "world/world.h"

using namespace keyturn;

namespace {

Result<Json> kms_call(World& world, const char* operation, Json params) {
  const service::Caller alice = caller_by_access_key(world, "AKIAIOSFODNN7EXAMPLE");
  return call(world, {"kms", operation, std::move(params), alice, 0}).outcome;
}

std::string make_key(World& world) {
  return kms_call(world, "CreateKey", Json::object()).value()["KeyMetadata"]["KeyId"].get<std::string>();
}

const trail::Event& last_event(const World& world) { return world.ground.trail.at(world.ground.trail.size() - 1); }

}  // namespace

// Facts sheet 10.4 and 11.4.
TEST_CASE("A key whose waiting period ends is gone, with its aliases and grants", "[world][ScheduleKeyDeletion]") {
  World world = default_world();
  const std::string id = make_key(world);
  const std::string arn = world.ground.account.arn("kms", "key/" + id);
  REQUIRE(kms_call(world, "CreateAlias", {{"AliasName", "alias/app"}, {"TargetKeyId", id}}).ok());
  REQUIRE(
      kms_call(
          world, "CreateGrant",
          {{"KeyId", id}, {"GranteePrincipal", "arn:aws:iam::123456789012:user/Mateo"}, {"Operations", {"Decrypt"}}})
          .ok());
  const Json sealed = kms_call(world, "Encrypt", {{"KeyId", id}, {"Plaintext", "aGVsbG8="}}).value();
  REQUIRE(kms_call(world, "EnableKeyRotation", {{"KeyId", id}, {"RotationPeriodInDays", 90}}).ok());
  REQUIRE(kms_call(world, "ScheduleKeyDeletion", {{"KeyId", id}, {"PendingWindowInDays", 7}}).ok());
  advance_by(world, days(7) - milliseconds(1));
  CHECK(kms_call(world, "DescribeKey", {{"KeyId", "alias/app"}}).ok());
  advance_by(world, milliseconds(1));
  const Json record = trail::cloudtrail_record(last_event(world));
  CHECK(record["eventName"] == "DeleteKey");
  CHECK(record["eventType"] == "AwsServiceEvent");
  CHECK(record["userIdentity"] == Json{{"accountId", "123456789012"}, {"invokedBy", "AWS Internal"}});
  CHECK(record["resources"][0]["ARN"] == arn);
  CHECK(record["requestParameters"].is_null());
  CHECK_FALSE(record.contains("requestID"));
  CHECK_FALSE(record.contains("serviceEventDetails"));
  CHECK(kms_call(world, "DescribeKey", {{"KeyId", id}}).error() ==
        ServiceError{"NotFoundException", "Key '" + arn + "' does not exist"});
  CHECK(world.keys.aliases.empty());
  CHECK(world.keys.grants.empty());
  CHECK(world.ground.scheduler.tasks().empty());
  CHECK(kms_call(world, "Decrypt", {{"CiphertextBlob", sealed["CiphertextBlob"]}}).error().code ==
        "AccessDeniedException");
}

TEST_CASE("A deletion that was called off does not happen", "[world][CancelKeyDeletion]") {
  World world = default_world();
  const std::string id = make_key(world);
  REQUIRE(kms_call(world, "ScheduleKeyDeletion", {{"KeyId", id}, {"PendingWindowInDays", 7}}).ok());
  REQUIRE(kms_call(world, "CancelKeyDeletion", {{"KeyId", id}}).ok());
  advance_by(world, days(30));
  CHECK(kms_call(world, "DescribeKey", {{"KeyId", id}}).value()["KeyMetadata"]["KeyState"] == "Disabled");
}

// Facts sheet 8.7, 10.2 and 11.4.
TEST_CASE("A key rotates every period, and what older material sealed it still opens", "[world][EnableKeyRotation]") {
  World world = default_world();
  const std::string id = make_key(world);
  const Json sealed = kms_call(world, "Encrypt", {{"KeyId", id}, {"Plaintext", "aGVsbG8="}}).value();
  REQUIRE(kms_call(world, "EnableKeyRotation", {{"KeyId", id}, {"RotationPeriodInDays", 90}}).ok());
  const std::string first = world.keys.find(id)->current_material().id;
  advance_by(world, days(90));
  const std::string second = world.keys.find(id)->current_material().id;
  CHECK(second != first);
  const Json record = trail::cloudtrail_record(last_event(world));
  CHECK(record["eventName"] == "RotateKey");
  CHECK(record["serviceEventDetails"] == Json{{"rotationType", "AUTOMATIC"},
                                              {"keyOrigin", "AWS_KMS"},
                                              {"previousKeyMaterialId", first},
                                              {"currentKeyMaterialId", second},
                                              {"keyId", id}});
  advance_by(world, days(180));
  const Json rotations = kms_call(world, "ListKeyRotations", {{"KeyId", id}}).value()["Rotations"];
  REQUIRE(rotations.size() == 3);
  CHECK(rotations[0]["RotationType"] == "AUTOMATIC");
  CHECK(rotations[0]["KeyMaterialState"] == "NON_CURRENT");
  CHECK(rotations[2]["KeyMaterialState"] == "CURRENT");
  const Json opened = kms_call(world, "Decrypt", {{"CiphertextBlob", sealed["CiphertextBlob"]}}).value();
  CHECK(opened["Plaintext"] == "aGVsbG8=");
  CHECK(opened["KeyMaterialId"] == first);
  CHECK(kms_call(world, "DescribeKey", {{"KeyId", id}}).value()["KeyMetadata"]["CurrentKeyMaterialId"] != second);
}

// https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
TEST_CASE("A disabled key does not rotate; enabled again, it makes up for the day that it missed",
          "[world][EnableKey]") {
  World world = default_world();
  const std::string id = make_key(world);
  REQUIRE(kms_call(world, "EnableKeyRotation", {{"KeyId", id}, {"RotationPeriodInDays", 90}}).ok());
  REQUIRE(kms_call(world, "DisableKey", {{"KeyId", id}}).ok());
  advance_by(world, days(100));
  CHECK(world.keys.find(id)->materials.size() == 1);
  REQUIRE(kms_call(world, "EnableKey", {{"KeyId", id}}).ok());
  advance_by(world, milliseconds(1));
  CHECK(world.keys.find(id)->materials.size() == 2);
  CHECK(kms_call(world, "GetKeyRotationStatus", {{"KeyId", id}}).value()["NextRotationDate"] ==
        1767603600 + 190 * 86400);
}

TEST_CASE("A rotation on demand is complete some seconds later", "[world][RotateKeyOnDemand]") {
  World world = default_world();
  const std::string id = make_key(world);
  REQUIRE(kms_call(world, "RotateKeyOnDemand", {{"KeyId", id}}).ok());
  advance_by(world, seconds(5));
  CHECK(last_event(world).name == "RotateKey");
  CHECK(last_event(world).service_event_details["rotationType"] == "ON_DEMAND");
  CHECK(world.keys.find(id)->materials.size() == 2);
}
