#include "kms/aws_managed_key.h"

#include <utility>

#include "base/text.h"
#include "kms/policy_text.h"
#include "kms/rotation.h"

namespace keyturn::kms {

namespace {

// AWS: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html, "Key policy".
iam::Policy dynamodb_key_policy(const service::Account& account) {
  Json policy;
  policy["Version"] = "2012-10-17";
  policy["Id"] = "auto-dynamodb-1";
  policy["Statement"] = Json::array();
  policy["Statement"].push_back(
      {{"Sid",
        "Allow access through Amazon DynamoDB for all principals in the account that are authorized to use Amazon "
        "DynamoDB"},
       {"Effect", "Allow"},
       {"Principal", {{"AWS", "*"}}},
       {"Action",
        {"kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:DescribeKey"}},
       {"Resource", "*"},
       {"Condition",
        {{"StringEquals",
          {{"kms:CallerAccount", account.id},
           {"kms:ViaService", joined({"dynamodb.", account.region, ".amazonaws.com"})}}}}}});
  policy["Statement"].push_back({{"Sid", "Allow direct access to key metadata to the account"},
                                 {"Effect", "Allow"},
                                 {"Principal", {{"AWS", joined({"arn:aws:iam::", account.id, ":root"})}}},
                                 {"Action", {"kms:Describe*", "kms:Get*", "kms:List*", "kms:RevokeGrant"}},
                                 {"Resource", "*"}});
  policy["Statement"].push_back(
      {{"Sid",
        "Allow DynamoDB Service with service principal name dynamodb.amazonaws.com to describe the key directly"},
       {"Effect", "Allow"},
       {"Principal", {{"Service", "dynamodb.amazonaws.com"}}},
       {"Action", {"kms:Describe*", "kms:Get*", "kms:List*"}},
       {"Resource", "*"}});
  return iam::Policy::parse(policy_text(policy)).value();
}

}  // namespace

Key new_symmetric_key(std::string id, service::Ground& ground, iam::Policy policy) {
  Key key;
  key.id = std::move(id);
  key.created = ground.now;
  key.materials.push_back(new_material(ground.random));
  key.policy = std::move(policy);
  return key;
}

void ensure_dynamodb_key(KeyStore& keys, service::Ground& ground) {
  if (keys.aliases.contains(kDynamoDbAlias)) return;
  const auto reserved = keys.reserved_ids.find(kDynamoDbAlias);
  std::string id = reserved == keys.reserved_ids.end() ? ground.random.uuid() : reserved->second;
  Key key = new_symmetric_key(std::move(id), ground, dynamodb_key_policy(ground.account));
  key.manager = KeyManager::Aws;
  key.description = "Default key that protects my DynamoDB data when no other key is defined";
  // AWS rotates its managed keys every year; nobody can change that.
  begin_automatic_rotation(key, ground, kDefaultRotationPeriod);
  keys.aliases.emplace(std::string(kDynamoDbAlias), Alias{std::string(kDynamoDbAlias), key.id, ground.now, ground.now});
  std::string key_id = key.id;
  keys.keys.emplace(std::move(key_id), std::move(key));
}

}  // namespace keyturn::kms
