#include "kms/trail_parameters.h"

#include <utility>

#include "kms/key_policy.h"
#include "kms/key_spec.h"

namespace keyturn::kms {

namespace {

void set_default(Json& logged, const char* member, Json value) {
  if (!logged.contains(member)) logged[member] = std::move(value);
}

// The order is that of the sample of CreateKey.
Json new_key(const Json& params) {
  const std::string old_spec = params.value("CustomerMasterKeySpec", std::string(kSymmetricSpec));
  const std::string spec = params.value("KeySpec", old_spec);
  Json logged;
  logged["Description"] = params.value("Description", "");
  logged["Origin"] = params.value("Origin", "AWS_KMS");
  logged["BypassPolicyLockoutSafetyCheck"] = params.value("BypassPolicyLockoutSafetyCheck", false);
  logged["CustomerMasterKeySpec"] = spec;
  logged["KeySpec"] = spec;
  logged["KeyUsage"] = params.value("KeyUsage", std::string(kEncryptDecrypt));
  for (const auto& [name, value] : params.items()) set_default(logged, name.c_str(), value);
  return logged;
}

}  // namespace

Json trail_parameters(const model::Operation& operation, const Json& params) {
  if (operation.name == "RetireGrant" || operation.name == "GenerateRandom") return nullptr;
  if (operation.name == "CreateKey") return new_key(params);
  Json logged = Json::object();
  for (const auto& [name, value] : params.items()) {
    const model::Member* const member = operation.input->member(name);
    const bool shown = member && member->shape->type != model::ShapeType::Blob && !member->shape->sensitive;
    if (shown && name != "GrantTokens") logged[name] = value;
  }
  if (operation.name == "Decrypt" || operation.name == "Encrypt")
    set_default(logged, "EncryptionAlgorithm", kSymmetricSpec);
  if (operation.name == "ReEncrypt") {
    set_default(logged, "SourceEncryptionAlgorithm", kSymmetricSpec);
    set_default(logged, "DestinationEncryptionAlgorithm", kSymmetricSpec);
  }
  if (operation.name == "PutKeyPolicy") {
    set_default(logged, "PolicyName", kPolicyName);
    set_default(logged, "BypassPolicyLockoutSafetyCheck", false);
  }
  return logged;
}

}  // namespace keyturn::kms
