#include "views/key_access_check.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"
#include "views/policy_draft.h"

namespace keyturn {

using namespace views;

namespace {

constexpr const char* kGuideKeyId = "abcd1234-abcd-1234-a123-ab1234a1b234";

KeyAccessAnswer ask(const World& world, const std::string& key, const std::string& who, const std::string& permission,
                    const std::string& table = {}, const std::string& policy = {}) {
  const std::vector<Asker> all = askers(world);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].label == who) return answer_of(world, {key, i, permission, table, policy});
  }
  FAIL(who);
  return {};
}

Json statement_of(const KeyAccessAnswer& answer) { return Json::parse(answer.reason.statement, nullptr, false); }

}  // namespace

TEST_CASE("People, DynamoDB for them and DynamoDB by itself can be asked about", "[views][key_access_check]") {
  const std::vector<Asker> all = askers(default_world());
  REQUIRE(all.size() == 7);
  CHECK(all[0].label == "Alice (administrator)");
  CHECK(all[1].label == "Mateo (developer)");
  CHECK(all[4].label == "DynamoDB for Mateo");
  CHECK(all[6].label == "DynamoDB by itself");
}

TEST_CASE("Every permission that can be asked for is one that KMS asks for", "[views][key_access_check]") {
  for (const std::string& name : key_permissions()) {
    INFO(name);
    CHECK((serves("kms", name) || name == "ReEncryptFrom" || name == "ReEncryptTo"));
  }
}

TEST_CASE("The answer is the one that KMS gives, for everybody and everything that changes nothing",
          "[views][key_access_check][DescribeKey]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  tests::create_active(world, "Music", Encryption::AwsManaged);
  for (const std::string& id : {key, std::string(kGuideKeyId)}) {
    for (const Asker& asker : askers(world)) {
      if (!asker.caller.invoked_by.empty()) continue;
      for (const char* operation : {"DescribeKey", "GetKeyPolicy", "GetKeyRotationStatus", "ListGrants",
                                    "ListResourceTags", "GenerateDataKeyWithoutPlaintext"}) {
        Json params = {{"KeyId", id}};
        if (std::string(operation) == "GenerateDataKeyWithoutPlaintext") params["KeySpec"] = "AES_256";
        World tried = world;
        const Result<Json> outcome = call(tried, {"kms", operation, params, asker.caller, 0}).outcome;
        const bool denied = !outcome.ok() && outcome.error().code == "AccessDeniedException";
        INFO(asker.label << " " << operation);
        CHECK(ask(world, id, asker.label, operation).allowed == !denied);
      }
    }
  }
}

TEST_CASE("The default key policy leaves the decision to the users' policies, and the answer names the statement",
          "[views][key_access_check]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  const KeyAccessAnswer yes = ask(world, key, "Mateo (developer)", "Decrypt");
  CHECK(yes.allowed);
  CHECK(yes.sentence == "Mateo may use kms:Decrypt with this key");
  CHECK(yes.reason.words ==
        "The key policy leaves it to the policies of the account's users (statement 1 of 1, “Enable IAM User "
        "Permissions”). The policy of Mateo allows it: statement 2 of 3.");
  CHECK(statement_of(yes)["Action"][0] == "kms:Decrypt");
  const KeyAccessAnswer no = ask(world, key, "Mateo (developer)", "ScheduleKeyDeletion");
  CHECK_FALSE(no.allowed);
  CHECK(no.sentence == "Mateo may not use kms:ScheduleKeyDeletion with this key");
  CHECK(no.reason.words.find("No policy of Mateo allows kms:ScheduleKeyDeletion.") != std::string::npos);
}

// Facts sheet 8.5.
TEST_CASE("The AWS managed key opens through DynamoDB alone", "[views][key_access_check]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const KeyAccessAnswer direct = ask(world, kGuideKeyId, "Alice (administrator)", "Decrypt");
  CHECK_FALSE(direct.allowed);
  CHECK(direct.reason.words ==
        "No statement of the key policy allows kms:Decrypt to Alice, and no grant does. The policies of Alice allow "
        "it, but they count only where the key policy says so.");
  const KeyAccessAnswer through = ask(world, kGuideKeyId, "DynamoDB for Alice", "Decrypt");
  CHECK(through.allowed);
  CHECK(through.reason.words.starts_with("The key policy allows it to DynamoDB for Alice: statement 1 of 3, “Allow"));
  CHECK(statement_of(through)["Condition"]["StringEquals"]["kms:CallerAccount"] == "123456789012");
}

TEST_CASE("A grant opens the key for its table and for no other", "[views][key_access_check][CreateGrant]") {
  World world = default_world();
  tests::create_active(world, "Music", Encryption::AwsManaged);
  const KeyAccessAnswer granted = ask(world, kGuideKeyId, "DynamoDB by itself", "Decrypt", "Music");
  CHECK(granted.allowed);
  CHECK(granted.reason.words.find("a grant does, made for the table Music") != std::string::npos);
  CHECK(statement_of(granted)["GranteePrincipal"] == "dynamodb.us-east-1.amazonaws.com");
  CHECK_FALSE(ask(world, kGuideKeyId, "DynamoDB by itself", "Decrypt", "Books").allowed);
  CHECK_FALSE(ask(world, kGuideKeyId, "DynamoDB by itself", "Decrypt").allowed);
  CHECK_FALSE(ask(world, kGuideKeyId, "DynamoDB by itself", "CreateGrant", "Music").allowed);
}

TEST_CASE("A Deny wins, and is named wherever it stands", "[views][key_access_check]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  const std::string policy =
      R"({"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*",)"
      R"("Resource":"*"},{"Sid":"No deletion","Effect":"Deny","Principal":"*","Action":"kms:ScheduleKeyDeletion",)"
      R"("Resource":"*"}]})";
  const KeyAccessAnswer no = ask(world, key, "Alice (administrator)", "ScheduleKeyDeletion", {}, policy);
  CHECK_FALSE(no.allowed);
  CHECK(no.reason.words ==
        "The key policy denies it: statement 2 of 2, “No deletion”. A Deny wins over everything that allows.");
  CHECK(ask(world, key, "Alice (administrator)", "Decrypt", {}, policy).allowed);
  CHECK(ask(world, key, "Alice (administrator)", "ScheduleKeyDeletion", {}, "{ no policy").allowed);
}

TEST_CASE("The answer says when the key's state is in the way", "[views][key_access_check]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  CHECK(ask(world, key, "Alice (administrator)", "Decrypt").but.empty());
  REQUIRE(tests::call(world, "kms", "DisableKey", {{"KeyId", key}}).ok());
  CHECK(ask(world, key, "Alice (administrator)", "Decrypt").but.starts_with("The key is Disabled"));
}

// Facts sheet 10.5.
TEST_CASE("A draft of a policy is refused in the words of KMS, and the key keeps its own",
          "[views][policy_draft][PutKeyPolicy]") {
  World world = default_world();
  const std::string key = tests::create_key(world, "alias/app");
  const std::string alice = world.ground.users.users().front().arn;
  const auto refusal = [&](const std::string& text, bool bypass = false) {
    const auto error = policy_refusal(world, alice, key, {text, bypass});
    return error ? error->message : std::string("(taken)");
  };
  const std::string saved = policy_of_key(world, key);
  const std::string for_mateo =
      R"({"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/Mateo"},)"
      R"("Action":"kms:*","Resource":"*"}]})";
  CHECK(refusal(saved) == "(taken)");
  CHECK(refusal("{") == "The policy is not a JSON object.");
  CHECK(refusal(for_mateo) == "The new key policy will not allow you to update the key policy in the future.");
  CHECK(refusal(for_mateo, true) == "(taken)");
  CHECK(policy_of_key(world, key) == saved);
  CHECK(policy_of_key(world, "none").empty());
  CHECK(policy_refusal(world, alice, {}, {for_mateo})->code == "MalformedPolicyDocumentException");
  CHECK_FALSE(policy_refusal(world, alice, {}, {saved}).has_value());
  CHECK(world.keys.keys.size() == 1);
}

}  // namespace keyturn
