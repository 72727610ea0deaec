#include "kms/condition_keys.h"

#include <string>
#include <vector>

#include "base/text.h"

namespace keyturn::kms {

namespace {

const char* truth(bool value) { return value ? "true" : "false"; }

// A parameter under the name of the condition key that shows it.
void add_parameter(iam::Access& access, const Json& params, const char* member, const char* key) {
  const auto found = params.find(member);
  if (found == params.end()) return;
  access.conditions[key] = found->is_string() ? found->get<std::string>() : found->dump();
}

void add_grant_keys(iam::Access& access, const Json& params) {
  add_parameter(access, params, "GranteePrincipal", "kms:GranteePrincipal");
  add_parameter(access, params, "RetiringPrincipal", "kms:RetiringPrincipal");
  if (params.contains("Operations"))
    access.condition_lists["kms:GrantOperations"] = params["Operations"].get<std::vector<std::string>>();
  const auto constraints = params.find("Constraints");
  if (constraints == params.end()) return;
  std::vector<std::string>& types = access.condition_lists["kms:GrantConstraintType"];
  for (const auto& [type, pairs] : constraints->items()) types.push_back(type);
}

void add_tag_keys(iam::Access& access, const Json& params) {
  if (params.contains("Tags")) {
    for (const Json& tag : params["Tags"]) {
      const auto& name = tag["TagKey"].get_ref<const std::string&>();
      access.conditions["aws:RequestTag/" + name] = tag["TagValue"].get<std::string>();
      access.condition_lists["aws:TagKeys"].push_back(name);
    }
  }
  if (params.contains("TagKeys"))
    access.condition_lists["aws:TagKeys"] = params["TagKeys"].get<std::vector<std::string>>();
}

// Of a key that is not there yet.
void add_new_key_keys(iam::Access& access, const Json& params) {
  const std::string spec = params.value("CustomerMasterKeySpec", "SYMMETRIC_DEFAULT");
  access.conditions["kms:KeySpec"] = params.value("KeySpec", spec);
  access.conditions["kms:KeyUsage"] = params.value("KeyUsage", "ENCRYPT_DECRYPT");
  access.conditions["kms:KeyOrigin"] = params.value("Origin", "AWS_KMS");
  access.conditions["kms:MultiRegion"] = truth(params.value("MultiRegion", false));
}

bool names_algorithm(std::string_view operation) {
  return operation == "Decrypt" || operation == "Encrypt" || operation.starts_with("ReEncrypt") ||
         operation.starts_with("GenerateDataKey");
}

}  // namespace

void add_caller_keys(iam::Access& access, const service::Context& context) {
  const service::Caller& caller = context.caller;
  if (caller.is_service()) return;
  const service::Account& account = context.ground.account;
  access.conditions["kms:CallerAccount"] = account.id;
  access.conditions["aws:PrincipalAccount"] = account.id;
  access.conditions["aws:PrincipalArn"] = caller.user_arn;
  access.conditions["aws:PrincipalType"] = "User";
  if (const iam::User* const user = context.ground.users.find(caller.user_arn)) {
    access.conditions["aws:username"] = user->name;
    access.conditions["aws:userid"] = user->id;
  }
  if (!caller.invoked_by.empty()) {
    access.conditions["kms:ViaService"] = regional_principal(caller.invoked_by, account.region);
  }
}

void add_key_keys(iam::Access& access, const KeyStore& keys, const Key& key) {
  access.conditions["kms:KeySpec"] = key.spec;
  access.conditions["kms:KeyUsage"] = key.usage;
  access.conditions["kms:KeyOrigin"] = key.origin;
  access.conditions["kms:MultiRegion"] = truth(key.is_multi_region());
  for (const auto& [name, value] : key.tags) access.conditions["aws:ResourceTag/" + name] = value;
  for (const auto& [name, alias] : keys.aliases) {
    if (alias.target_key_id == key.id) access.condition_lists["kms:ResourceAliases"].push_back(name);
  }
}

void add_request_keys(iam::Access& access, const service::Context& context, const Use& use) {
  for (const auto& [name, value] : use.encryption_context) {
    access.conditions["kms:EncryptionContext:" + name] = value;
    access.condition_lists["kms:EncryptionContextKeys"].push_back(name);
  }
  if (use.operation == "CreateGrant" || use.operation == "ListGrants" || use.operation == "RevokeGrant")
    access.conditions["kms:GrantIsForAWSResource"] = truth(!context.caller.invoked_by.empty());
  if (use.operation == "CreateGrant") add_grant_keys(access, use.params);
  if (use.operation == "CreateKey") add_new_key_keys(access, use.params);
  if (use.operation == "CreateKey" || use.operation == "PutKeyPolicy") {
    access.conditions["kms:BypassPolicyLockoutSafetyCheck"] =
        truth(use.params.value("BypassPolicyLockoutSafetyCheck", false));
  }
  if (names_algorithm(use.operation))
    access.conditions["kms:EncryptionAlgorithm"] = use.params.value("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
  add_parameter(access, use.params, "PendingWindowInDays", "kms:ScheduleKeyDeletionPendingWindowInDays");
  add_parameter(access, use.params, "RotationPeriodInDays", "kms:RotationPeriodInDays");
  add_tag_keys(access, use.params);
  const std::string named = use.params.value("KeyId", "");
  const std::size_t alias = named.find("alias/");
  if (alias != std::string::npos) access.conditions["kms:RequestAlias"] = named.substr(alias);
}

}  // namespace keyturn::kms
