#include "kms/key_lookup.h"
#include "kms/key_metadata.h"
#include "kms/key_policy.h"
#include "kms/key_spec.h"
#include "kms/ops/operations.h"
#include "kms/rotation.h"
#include "kms/tags.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
Result<Json> create_key(KeyStore& keys, Context& context, const Json& params) {
  service::Ground& ground = context.ground;
  Key key;
  key.id = params.value("MultiRegion", false) ? "mrk-" + ground.random.hex(16) : ground.random.uuid();
  const std::string arn = key_arn(ground.account, key.id);
  key.created = ground.now;
  key.description = params.value("Description", "");
  const std::string old_spec = params.value("CustomerMasterKeySpec", std::string(kSymmetricSpec));
  key.spec = params.value("KeySpec", old_spec);
  key.usage = params.value("KeyUsage", std::string(kEncryptDecrypt));
  key.origin = params.value("Origin", "AWS_KMS");
  key.policy = default_key_policy(ground.account);
  if (params.contains("Policy")) {
    const bool bypassed = params.value("BypassPolicyLockoutSafetyCheck", false);
    KT_TRY(key.policy, read_key_policy(context, params["Policy"].get_ref<const std::string&>(), arn,
                                       bypassed ? LockoutCheck::Bypassed : LockoutCheck::Made));
  }
  if (params.contains("Tags")) KT_CHECK(add_tags(key, params["Tags"]));
  if (key.origin == "EXTERNAL") {
    key.state = KeyState::PendingImport;
  } else if (key.is_symmetric()) {
    key.materials.push_back(new_material(ground.random));
  }
  context.resources.push_back({arn, ground.account.id, "AWS::KMS::Key"});
  Json answer{{"KeyMetadata", key_metadata(key, ground.account)}};
  std::string id = key.id;
  keys.keys.emplace(std::move(id), std::move(key));
  return answer;
}

}  // namespace keyturn::kms::ops
