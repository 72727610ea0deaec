// What each operation says to a key in each state: facts sheet 10.4.
#include <catch2/catch_test_macros.hpp>

#include "bench.h"

using namespace keyturn;

namespace {

// The words of the table's numbers; the key's ARN stands in front.
const char* const kAccepted = "";
const char* const kDisabled = "DisabledException: is disabled.";
const char* const kPendingDeletion = "KMSInvalidStateException: is pending deletion.";
const char* const kNotPending = "KMSInvalidStateException: is not pending deletion.";
const char* const kPendingImport = "KMSInvalidStateException: is pending import.";
const char* const kExternal =
    "UnsupportedOperationException: origin is EXTERNAL which is not valid for this operation.";

struct Row {
  const char* operation;
  Json params;
  const char* enabled;
  const char* disabled;
  const char* pending_deletion;
  const char* pending_import;
};

const Row kTable[] = {
    {"CancelKeyDeletion", Json::object(), kNotPending, kNotPending, kAccepted, kNotPending},
    {"CreateGrant",
     {{"GranteePrincipal", "arn:aws:iam::123456789012:user/Alice"}, {"Operations", {"Decrypt"}}},
     kAccepted,
     kDisabled,
     kPendingDeletion,
     kPendingImport},
    {"DescribeKey", Json::object(), kAccepted, kAccepted, kAccepted, kAccepted},
    {"DisableKey", Json::object(), kAccepted, kAccepted, kPendingDeletion, kPendingImport},
    {"DisableKeyRotation", Json::object(), kAccepted, kDisabled, kPendingDeletion, kExternal},
    {"EnableKey", Json::object(), kAccepted, kAccepted, kPendingDeletion, kPendingImport},
    {"EnableKeyRotation", Json::object(), kAccepted, kDisabled, kPendingDeletion, kExternal},
    {"Encrypt", {{"Plaintext", "aGVsbG8="}}, kAccepted, kDisabled, kPendingDeletion, kPendingImport},
    {"GenerateDataKey", {{"KeySpec", "AES_256"}}, kAccepted, kDisabled, kPendingDeletion, kPendingImport},
    {"GenerateDataKeyWithoutPlaintext",
     {{"KeySpec", "AES_256"}},
     kAccepted,
     kDisabled,
     kPendingDeletion,
     kPendingImport},
    {"GetKeyPolicy", Json::object(), kAccepted, kAccepted, kAccepted, kAccepted},
    {"GetKeyRotationStatus", Json::object(), kAccepted, kAccepted, kAccepted, kExternal},
    {"ListGrants", Json::object(), kAccepted, kAccepted, kAccepted, kAccepted},
    {"ListKeyPolicies", Json::object(), kAccepted, kAccepted, kAccepted, kAccepted},
    {"ListResourceTags", Json::object(), kAccepted, kAccepted, kAccepted, kAccepted},
    {"RotateKeyOnDemand", Json::object(), kAccepted, kDisabled, kPendingDeletion, kPendingImport},
    {"ScheduleKeyDeletion", Json::object(), kAccepted, kAccepted, kPendingDeletion, kAccepted},
    {"TagResource",
     {{"Tags", Json::array({{{"TagKey", "a"}, {"TagValue", "1"}}})}},
     kAccepted,
     kAccepted,
     kPendingDeletion,
     kAccepted},
    {"UntagResource", {{"TagKeys", {"a"}}}, kAccepted, kAccepted, kPendingDeletion, kAccepted},
    {"UpdateKeyDescription", {{"Description", "x"}}, kAccepted, kAccepted, kPendingDeletion, kAccepted},
};

std::string key_in(kms::Bench& bench, kms::KeyState state) {
  if (state == kms::KeyState::PendingImport) return bench.create_key({{"Origin", "EXTERNAL"}});
  const std::string id = bench.create_key();
  if (state == kms::KeyState::Disabled) REQUIRE(bench.call("DisableKey", {{"KeyId", id}}).ok());
  if (state == kms::KeyState::PendingDeletion) REQUIRE(bench.call("ScheduleKeyDeletion", {{"KeyId", id}}).ok());
  return id;
}

// "Code: words", without the key's ARN; nothing when it was accepted.
std::string said(kms::Bench& bench, const Row& row, const std::string& id) {
  Json params = row.params;
  params["KeyId"] = id;
  const auto outcome = bench.call(row.operation, params);
  if (outcome.ok()) return "";
  const std::string start = bench.arn(id) + " ";
  const std::string& message = outcome.error().message;
  if (!message.starts_with(start)) return message;
  return outcome.error().code + ": " + message.substr(start.size());
}

}  // namespace

TEST_CASE("Each operation accepts and refuses the states of the key-state table", "[kms]") {
  for (const Row& row : kTable) {
    CAPTURE(row.operation);
    kms::Bench bench;
    CHECK(said(bench, row, key_in(bench, kms::KeyState::Enabled)) == row.enabled);
    CHECK(said(bench, row, key_in(bench, kms::KeyState::Disabled)) == row.disabled);
    CHECK(said(bench, row, key_in(bench, kms::KeyState::PendingDeletion)) == row.pending_deletion);
    CHECK(said(bench, row, key_in(bench, kms::KeyState::PendingImport)) == row.pending_import);
  }
}

TEST_CASE("Aliases stay with a key that waits for deletion, and none comes to it",
          "[kms][CreateAlias][UpdateAlias][DeleteAlias]") {
  kms::Bench bench;
  const std::string going = bench.create_key();
  const std::string staying = bench.create_key();
  REQUIRE(bench.call("CreateAlias", {{"AliasName", "alias/a"}, {"TargetKeyId", going}}).ok());
  REQUIRE(bench.call("CreateAlias", {{"AliasName", "alias/b"}, {"TargetKeyId", staying}}).ok());
  REQUIRE(bench.call("ScheduleKeyDeletion", {{"KeyId", going}}).ok());
  const ServiceError refused{"KMSInvalidStateException", bench.arn(going) + " is pending deletion."};
  CHECK(bench.refusal("CreateAlias", {{"AliasName", "alias/c"}, {"TargetKeyId", going}}) == refused);
  CHECK(bench.refusal("UpdateAlias", {{"AliasName", "alias/b"}, {"TargetKeyId", going}}) == refused);
  CHECK(bench.call("ListAliases", {{"KeyId", going}}).value()["Aliases"].size() == 1);
  CHECK(bench.call("UpdateAlias", {{"AliasName", "alias/a"}, {"TargetKeyId", staying}}).ok());
  CHECK(bench.call("DeleteAlias", {{"AliasName", "alias/a"}}).ok());
}

TEST_CASE("EnableKey, DisableKey and UpdateKeyDescription show in the metadata",
          "[kms][EnableKey][DisableKey][UpdateKeyDescription]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  const auto state = [&] { return bench.call("DescribeKey", {{"KeyId", id}}).value()["KeyMetadata"]["KeyState"]; };
  CHECK(bench.call("DisableKey", {{"KeyId", id}}).value().empty());
  CHECK(state() == "Disabled");
  CHECK(bench.call("EnableKey", {{"KeyId", id}}).value().empty());
  CHECK(state() == "Enabled");
  CHECK(bench.call("UpdateKeyDescription", {{"KeyId", id}, {"Description", "new"}}).value().empty());
  CHECK(bench.call("DescribeKey", {{"KeyId", id}}).value()["KeyMetadata"]["Description"] == "new");
}

// Facts sheet 10.2 and 10.5.
TEST_CASE("Deletion is scheduled for 7 to 30 days ahead and can be called off",
          "[kms][ScheduleKeyDeletion][CancelKeyDeletion]") {
  kms::Bench bench;
  const std::string id = bench.create_key();
  for (const int window : {1, 6, 31, 365}) {
    CHECK(bench.refusal("ScheduleKeyDeletion", {{"KeyId", id}, {"PendingWindowInDays", window}}) ==
          ServiceError{"ValidationException", "PendingWindowInDays must be between 7 and 30"});
  }
  CHECK(bench.refusal("ScheduleKeyDeletion", {{"KeyId", id}, {"PendingWindowInDays", 366}}).message ==
        "1 validation error detected: Value '366' at 'pendingWindowInDays' failed to satisfy constraint: Member must "
        "have value less than or equal to 365");
  CHECK(bench.call("ScheduleKeyDeletion", {{"KeyId", id}, {"PendingWindowInDays", 7}}).value() ==
        Json{{"KeyId", bench.arn(id)},
             {"DeletionDate", 1767603600 + 7 * 86400},
             {"KeyState", "PendingDeletion"},
             {"PendingWindowInDays", 7}});
  CHECK(bench.last_event().response_elements["deletionDate"] == "Jan 12, 2026, 9:00:00 AM");
  CHECK(bench.call("DescribeKey", {{"KeyId", id}}).value()["KeyMetadata"]["DeletionDate"] == 1767603600 + 7 * 86400);
  CHECK(bench.call("CancelKeyDeletion", {{"KeyId", id}}).value() == Json{{"KeyId", bench.arn(id)}});
  const Json data = bench.call("DescribeKey", {{"KeyId", id}}).value()["KeyMetadata"];
  CHECK(data["KeyState"] == "Disabled");
  CHECK_FALSE(data.contains("DeletionDate"));
  CHECK(bench.ground.scheduler.tasks().empty());
  CHECK(bench.call("ScheduleKeyDeletion", {{"KeyId", id}}).value()["PendingWindowInDays"] == 30);
}

TEST_CASE("A key that waited for its material waits for it again when its deletion is called off",
          "[kms][CancelKeyDeletion]") {
  kms::Bench bench;
  const std::string id = key_in(bench, kms::KeyState::PendingImport);
  REQUIRE(bench.call("ScheduleKeyDeletion", {{"KeyId", id}}).ok());
  REQUIRE(bench.call("CancelKeyDeletion", {{"KeyId", id}}).ok());
  CHECK(bench.call("DescribeKey", {{"KeyId", id}}).value()["KeyMetadata"]["KeyState"] == "PendingImport");
}
