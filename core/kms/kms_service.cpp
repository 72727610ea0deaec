#include "kms/kms_service.h"

#include "kms/authorisation.h"
#include "kms/aws_managed_key.h"
#include "kms/ciphertext_blob.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"
#include "service/service.h"
#include "time/format.h"

namespace keyturn::kms {

namespace {

using Entry = service::OperationEntry<KeyStore>;

constexpr Entry kOperations[] = {
    {"CreateGrant", ops::create_grant, false}, {"Decrypt", ops::decrypt, true},
    {"DescribeKey", ops::describe_key, true},  {"GenerateDataKey", ops::generate_data_key, true},
    {"ListAliases", ops::list_aliases, true},  {"ListKeys", ops::list_keys, true},
    {"RetireGrant", ops::retire_grant, false},
};

const Entry* entry_of(std::string_view operation) {
  return service::find_operation(std::span<const Entry>(kOperations), operation);
}

// The key that a request means: Decrypt reads it from the ciphertext.
Result<std::string> meant_key_id(const KeyStore& keys, const service::Context& context, std::string_view operation,
                                 const Json& params) {
  if (operation == "Decrypt") {
    const auto blob = unpack(from_base64(params["CiphertextBlob"].get_ref<const std::string&>()).value());
    if (!blob) return errors::invalid_ciphertext();
    if (!keys.find(blob->key_id)) return errors::ciphertext_of_unknown_key();
    return blob->key_id;
  }
  const Aliases aliases = operation == "CreateGrant" ? Aliases::Refused : Aliases::Accepted;
  return find_key_id(keys, context, params["KeyId"].get_ref<const std::string&>(),
                     std::string("kms:").append(operation), aliases);
}

}  // namespace

const model::ServiceModel& KmsService::model() const { return *model::find_model("kms"); }

bool KmsService::has(std::string_view operation) const { return entry_of(operation) != nullptr; }

bool KmsService::is_read_only(std::string_view operation) const { return entry_of(operation)->read_only; }

std::string KmsService::trail_date(Instant t) const { return trail_date_kms(t); }

Result<void> KmsService::authorise(service::Context& context, const model::Operation& operation, const Json& params) {
  if (operation.name == "ListKeys" || operation.name == "ListAliases")
    return authorise_account_wide(context, operation.name);
  // A grant is retired by whom the grant itself names; the operation looks at that.
  if (operation.name == "RetireGrant") return {};
  // AWS managed keys appear when their service first needs them.
  if (context.caller.invoked_by == "dynamodb.amazonaws.com" && params.value("KeyId", "") == kDynamoDbAlias) {
    ensure_dynamodb_key(keys_, context.ground);
  }
  KT_TRY(const std::string key_id, meant_key_id(keys_, context, operation.name, params));
  context.resources.push_back({key_arn(context.ground.account, key_id), context.ground.account.id, "AWS::KMS::Key"});
  return authorise_use(keys_, *keys_.find(key_id), context, operation.name, read_encryption_context(params));
}

Result<Json> KmsService::handle(service::Context& context, std::string_view operation, const Json& params) {
  return entry_of(operation)->handle(keys_, context, params);
}

// AWS never logs plaintext or ciphertext, and the record of RetireGrant has no parameters (facts sheet 11.4).
Json KmsService::trail_parameters(const model::Operation& operation, const Json& params) const {
  if (operation.name == "RetireGrant") return nullptr;
  Json logged = Json::object();
  for (const auto& [name, value] : params.items()) {
    const model::Member* const member = operation.input->member(name);
    if (member && member->shape->type != model::ShapeType::Blob && !member->shape->sensitive) logged[name] = value;
  }
  if (operation.name == "Decrypt" && !logged.contains("EncryptionAlgorithm"))
    logged["EncryptionAlgorithm"] = "SYMMETRIC_DEFAULT";
  return service::Service::trail_parameters(operation, logged);
}

Json KmsService::trail_response(const model::Operation& operation, const Json& answer) const {
  if (operation.name == "CreateGrant") return {{"grantId", answer["GrantId"]}};
  return service::Service::trail_response(operation, answer);
}

}  // namespace keyturn::kms
