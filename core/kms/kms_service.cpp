#include "kms/kms_service.h"

#include "kms/admission.h"
#include "kms/ops/operations.h"
#include "kms/parameter_rules.h"
#include "kms/trail_parameters.h"
#include "service/service.h"
#include "time/format.h"

namespace keyturn::kms {

namespace {

using Entry = service::OperationEntry<KeyStore>;

constexpr Entry kOperations[] = {
    {"CancelKeyDeletion", ops::cancel_key_deletion, false},
    {"CreateAlias", ops::create_alias, false},
    {"CreateGrant", ops::create_grant, false},
    {"CreateKey", ops::create_key, false},
    {"Decrypt", ops::decrypt, true},
    {"DeleteAlias", ops::delete_alias, false},
    {"DescribeKey", ops::describe_key, true},
    {"DisableKey", ops::disable_key, false},
    {"DisableKeyRotation", ops::disable_key_rotation, false},
    {"EnableKey", ops::enable_key, false},
    {"EnableKeyRotation", ops::enable_key_rotation, false},
    {"Encrypt", ops::encrypt, true},
    {"GenerateDataKey", ops::generate_data_key, true},
    {"GenerateDataKeyWithoutPlaintext", ops::generate_data_key_without_plaintext, true},
    {"GenerateRandom", ops::generate_random, true},
    {"GetKeyPolicy", ops::get_key_policy, true},
    {"GetKeyRotationStatus", ops::get_key_rotation_status, true},
    {"ListAliases", ops::list_aliases, true},
    {"ListGrants", ops::list_grants, true},
    {"ListKeyPolicies", ops::list_key_policies, true},
    {"ListKeyRotations", ops::list_key_rotations, true},
    {"ListKeys", ops::list_keys, true},
    {"ListResourceTags", ops::list_resource_tags, true},
    {"ListRetirableGrants", ops::list_retirable_grants, true},
    {"PutKeyPolicy", ops::put_key_policy, false},
    {"ReEncrypt", ops::re_encrypt, true},
    {"RetireGrant", ops::retire_grant, false},
    {"RevokeGrant", ops::revoke_grant, false},
    {"RotateKeyOnDemand", ops::rotate_key_on_demand, false},
    {"ScheduleKeyDeletion", ops::schedule_key_deletion, false},
    {"TagResource", ops::tag_resource, false},
    {"UntagResource", ops::untag_resource, false},
    {"UpdateAlias", ops::update_alias, false},
    {"UpdateKeyDescription", ops::update_key_description, false},
};

const Entry* entry_of(std::string_view operation) {
  return service::find_operation(std::span<const Entry>(kOperations), operation);
}

}  // namespace

const model::ServiceModel& KmsService::model() const { return *model::find_model("kms"); }

bool KmsService::has(std::string_view operation) const { return entry_of(operation) != nullptr; }

bool KmsService::is_read_only(std::string_view operation) const { return entry_of(operation)->read_only; }

std::string KmsService::trail_date(Instant t) const { return trail_date_kms(t); }

Result<void> KmsService::validate(const model::Operation& operation, const Json& params) const {
  KT_CHECK(service::Service::validate(operation, params));
  return check_parameters(operation.name, params);
}

Result<void> KmsService::authorise(service::Context& context, const model::Operation& operation, const Json& params) {
  return admit(keys_, context, operation.name, params);
}

Result<Json> KmsService::handle(service::Context& context, std::string_view operation, const Json& params) {
  return entry_of(operation)->handle(keys_, context, params);
}

Json KmsService::trail_parameters(const model::Operation& operation, const Json& params) const {
  return service::Service::trail_parameters(operation, kms::trail_parameters(operation, params));
}

// The token of a grant is not logged (facts sheet 11.4).
Json KmsService::trail_response(const model::Operation& operation, const Json& answer) const {
  if (operation.name == "CreateGrant") return {{"grantId", answer["GrantId"]}};
  return service::Service::trail_response(operation, answer);
}

}  // namespace keyturn::kms
