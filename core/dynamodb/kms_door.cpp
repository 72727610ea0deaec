#include "dynamodb/kms_door.h"

#include <utility>

#include "base/assert.h"
#include "base/text.h"
#include "dynamodb/errors.h"

namespace keyturn::dynamodb::kms_door {

namespace {

Result<Json> translated(service::Reply reply) {
  if (!reply.outcome.ok()) return errors::from_kms(reply.outcome.error(), reply.request_id);
  return std::move(reply.outcome).value();
}

constexpr const char* kPrincipal = "dynamodb.amazonaws.com";

Json decrypt_params(BytesView ciphertext_blob, const Json& encryption_context) {
  Json params = Json::object();
  params["EncryptionContext"] = encryption_context;
  params["CiphertextBlob"] = to_base64(ciphertext_blob);
  return params;
}

Bytes blob(const Json& answer, const char* member) {
  std::optional<Bytes> bytes = from_base64(answer.at(member).get_ref<const std::string&>());
  KT_ASSERT(bytes.has_value());
  return std::move(*bytes);
}

}  // namespace

Result<std::string> describe_key(service::Context& context, std::string_view key_id) {
  Json params = {{"KeyId", std::string(key_id)}};
  KT_TRY(const Json answer, translated(context.call_for_user("kms", "DescribeKey", std::move(params))));
  return answer.at("KeyMetadata").at("Arn").get<std::string>();
}

Result<bool> is_customer_managed(service::Context& context, std::string_view key_arn) {
  Json params = {{"KeyId", std::string(key_arn)}};
  KT_TRY(const Json answer, translated(context.call_for_user("kms", "DescribeKey", std::move(params))));
  return answer.at("KeyMetadata").at("KeyManager") == "CUSTOMER";
}

Result<std::string> create_grant(service::Context& context, std::string_view key_arn, const Json& encryption_context) {
  const std::string dynamodb = joined({"dynamodb.", context.ground.account.region, ".amazonaws.com"});
  // The order of CloudTrail's sample (11.3).
  Json params = Json::object();
  params["KeyId"] = std::string(key_arn);
  params["RetiringPrincipal"] = dynamodb;
  params["Constraints"] = {{"EncryptionContextSubset", encryption_context}};
  params["GranteePrincipal"] = dynamodb;
  params["Operations"] = {"DescribeKey",   "GenerateDataKey", "Decrypt",    "Encrypt",
                          "ReEncryptFrom", "ReEncryptTo",     "RetireGrant"};
  KT_TRY(const Json answer, translated(context.call_for_user("kms", "CreateGrant", std::move(params))));
  return answer.at("GrantId").get<std::string>();
}

Result<GeneratedKey> generate_data_key(service::Context& context, std::string_view key_arn,
                                       const Json& encryption_context) {
  Json params = Json::object();
  params["EncryptionContext"] = encryption_context;
  params["KeySpec"] = "AES_256";
  params["KeyId"] = std::string(key_arn);
  KT_TRY(const Json answer, translated(context.call_as_service("kms", "GenerateDataKey", std::move(params))));
  return GeneratedKey{crypto::Secret(blob(answer, "Plaintext")), blob(answer, "CiphertextBlob")};
}

Result<crypto::Secret> decrypt(service::Context& context, BytesView ciphertext_blob, const Json& encryption_context) {
  KT_TRY(const Json answer,
         translated(context.call_for_user("kms", "Decrypt", decrypt_params(ciphertext_blob, encryption_context))));
  return crypto::Secret(blob(answer, "Plaintext"));
}

bool can_decrypt(service::Dispatcher& door, BytesView ciphertext_blob, const Json& encryption_context) {
  service::Request request;
  request.service = "kms";
  request.operation = "Decrypt";
  request.params = decrypt_params(ciphertext_blob, encryption_context);
  request.caller.invoked_by = kPrincipal;
  return door.call(request).outcome.ok();
}

void retire_grant(service::Dispatcher& door, std::string_view key_arn, std::string_view grant_id,
                  trail::EventNumber parent) {
  service::Request request;
  request.service = "kms";
  request.operation = "RetireGrant";
  request.params["KeyId"] = std::string(key_arn);
  request.params["GrantId"] = std::string(grant_id);
  request.caller.invoked_by = kPrincipal;
  request.parent = parent;
  door.call(request);
}

}  // namespace keyturn::dynamodb::kms_door
