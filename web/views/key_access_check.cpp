#include "views/key_access_check.h"

#include <utility>

#include "base/assert.h"
#include "base/text.h"
#include "world/key_access.h"

namespace keyturn::views {
namespace {

constexpr const char* kDynamoDb = "dynamodb.amazonaws.com";

// What a request for this permission would carry, as far as policies and grants look at it. The context counts where it
// binds a ciphertext, as in grants.
Json params_of(const World& world, const KeyAccessQuestion& question) {
  Json params = Json::object();
  if (question.permission == "CreateGrant") params["Operations"] = Json::array();
  if (!question.table.empty()) {
    params["EncryptionContext"] = {{"aws:dynamodb:tableName", question.table},
                                   {"aws:dynamodb:subscriberId", world.ground.account.id}};
  }
  return params;
}

}  // namespace

std::vector<Asker> askers(const World& world) {
  std::vector<Asker> all;
  const std::vector<iam::User>& users = world.ground.users.users();
  for (const iam::User& user : users) {
    service::Caller caller;
    caller.user_arn = user.arn;
    const std::string profile = user.profiles.empty() ? std::string() : joined({" (", user.profiles.back(), ")"});
    all.push_back({user.name + profile, std::move(caller)});
  }
  for (const iam::User& user : users) {
    service::Caller caller;
    caller.user_arn = user.arn;
    caller.invoked_by = kDynamoDb;
    all.push_back({"DynamoDB for " + user.name, std::move(caller)});
  }
  service::Caller dynamodb;
  dynamodb.invoked_by = kDynamoDb;
  all.push_back({"DynamoDB by itself", std::move(dynamodb)});
  return all;
}

const std::vector<std::string>& key_permissions() {
  static const std::vector<std::string> names = {"CancelKeyDeletion",
                                                 "CreateAlias",
                                                 "CreateGrant",
                                                 "Decrypt",
                                                 "DeleteAlias",
                                                 "DescribeKey",
                                                 "DisableKey",
                                                 "DisableKeyRotation",
                                                 "EnableKey",
                                                 "EnableKeyRotation",
                                                 "Encrypt",
                                                 "GenerateDataKey",
                                                 "GenerateDataKeyWithoutPlaintext",
                                                 "GetKeyPolicy",
                                                 "GetKeyRotationStatus",
                                                 "ListGrants",
                                                 "ListKeyPolicies",
                                                 "ListKeyRotations",
                                                 "ListResourceTags",
                                                 "PutKeyPolicy",
                                                 "ReEncryptFrom",
                                                 "ReEncryptTo",
                                                 "RevokeGrant",
                                                 "RotateKeyOnDemand",
                                                 "ScheduleKeyDeletion",
                                                 "TagResource",
                                                 "UntagResource",
                                                 "UpdateAlias",
                                                 "UpdateKeyDescription"};
  return names;
}

KeyAccessAnswer answer_of(const World& world, const KeyAccessQuestion& question) {
  World asked = world;
  kms::Key* const key = asked.keys.find(question.key_id);
  const std::vector<Asker> all = askers(world);
  KT_ASSERT(key != nullptr && question.asker < all.size());
  if (Result<iam::Policy> draft = iam::Policy::parse(question.policy); draft.ok()) key->policy = draft.value();
  const service::Caller& caller = all[question.asker].caller;
  const std::string action = "kms:" + question.permission;
  const kms::Decision decision =
      who_may(asked, {caller, question.key_id, question.permission, params_of(world, question)});
  KeyAccessAnswer answer;
  answer.allowed = decision.allowed;
  answer.sentence = joined(
      {name_of_caller(world, caller), decision.allowed ? " may use " : " may not use ", action, " with this key"});
  answer.reason = reason_of_key_access(asked, *key, decision, caller, action);
  if (decision.allowed && key->state != kms::KeyState::Enabled) {
    answer.but = joined({"The key is ", kms::name_of(key->state),
                         ": whatever policies say, KMS refuses what this state does not allow."});
  }
  return answer;
}

}  // namespace keyturn::views
