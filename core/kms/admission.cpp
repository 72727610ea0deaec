#include "kms/admission.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/text.h"
#include "kms/authorisation.h"
#include "kms/aws_managed_key.h"
#include "kms/ciphertext_blob.h"
#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/parameter_rules.h"

namespace keyturn::kms {

namespace {

// These are about the account; identity policies alone decide.
constexpr std::string_view kAboutAccount[] = {"CreateKey", "GenerateRandom", "ListAliases", "ListKeys",
                                              "ListRetirableGrants"};

// These take a key by its alias as well (facts sheet 10.1).
constexpr std::string_view kTakeAlias[] = {"DescribeKey", "Encrypt", "GenerateDataKey",
                                           "GenerateDataKeyWithoutPlaintext"};

template <std::size_t Size>
bool contains(const std::string_view (&list)[Size], std::string_view name) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

std::string action_of(std::string_view operation) { return joined({"kms:", operation}); }

void add_resource(service::Context& context, std::string arn) {
  context.resources.push_back({std::move(arn), context.ground.account.id, "AWS::KMS::Key"});
}

void add_key(service::Context& context, std::string_view key_id) {
  add_resource(context, key_arn(context.ground.account, key_id));
}

const std::string& text(const Json& params, const char* member) {
  return params.at(member).get_ref<const std::string&>();
}

Result<void> admit_key(const KeyStore& keys, service::Context& context, const Use& use, Aliases aliases) {
  KT_TRY(const std::string id,
         find_key_id(keys, context, text(use.params, "KeyId"), action_of(use.operation), aliases));
  add_key(context, id);
  return authorise_use(keys, *keys.find(id), context, use);
}

// An alias takes permission for itself, for the key that it leaves and for the key that it gets.
Result<void> admit_alias(const KeyStore& keys, service::Context& context, std::string_view operation,
                         const Json& params) {
  const std::string& name = text(params, "AliasName");
  const std::string arn = alias_arn(context.ground.account, name);
  const auto alias = keys.aliases.find(name);
  std::vector<std::string> ids;
  if (operation != "CreateAlias") {
    if (alias == keys.aliases.end()) return errors::alias_not_found(arn);
    ids.push_back(alias->second.target_key_id);
  }
  if (operation != "DeleteAlias") {
    KT_TRY(std::string id,
           find_key_id(keys, context, text(params, "TargetKeyId"), action_of(operation), Aliases::Refused));
    if (ids.empty() || ids.back() != id) ids.push_back(std::move(id));
  }
  add_key(context, ids.back());
  add_resource(context, arn);
  const Use use{operation, params};
  KT_CHECK(authorise_by_identity(context, use, arn));
  for (const std::string& id : ids) KT_CHECK(authorise_use(keys, *keys.find(id), context, use));
  return {};
}

Result<void> admit_decrypt(const KeyStore& keys, service::Context& context, const Json& params) {
  KT_TRY(const std::string id, source_key_id(keys, context, "kms:Decrypt", params, "KeyId"));
  add_key(context, id);
  return authorise_use(keys, *keys.find(id), context, {"Decrypt", params, read_encryption_context(params)});
}

Result<void> admit_re_encrypt(const KeyStore& keys, service::Context& context, const Json& params) {
  KT_TRY(const std::string source, source_key_id(keys, context, "kms:ReEncryptFrom", params, "SourceKeyId"));
  add_key(context, source);
  KT_CHECK(authorise_use(keys, *keys.find(source), context,
                         {"ReEncryptFrom", params, read_encryption_context(params, "SourceEncryptionContext")}));
  KT_TRY(const std::string destination,
         find_key_id(keys, context, text(params, "DestinationKeyId"), "kms:ReEncryptTo", Aliases::Accepted));
  add_key(context, destination);
  return authorise_use(keys, *keys.find(destination), context,
                       {"ReEncryptTo", params, read_encryption_context(params, "DestinationEncryptionContext")});
}

}  // namespace

Result<std::string> source_key_id(const KeyStore& keys, const service::Context& context, std::string_view action,
                                  const Json& params, const char* key_member) {
  std::string named;
  if (params.contains(key_member)) {
    KT_TRY(named, find_key_id(keys, context, text(params, key_member), action, Aliases::Accepted));
    if (ignores_ciphertext(params)) return named;
  }
  const auto blob = unpack(from_base64(text(params, "CiphertextBlob")).value());
  if (!blob) {
    // A key that decrypts nothing at all is the first thing that KMS says.
    if (!named.empty() && keys.find(named)->usage != "ENCRYPT_DECRYPT") return errors::incorrect_key();
    return errors::invalid_ciphertext();
  }
  if (!named.empty() && named != blob->key_id) return errors::incorrect_key();
  if (!keys.find(blob->key_id)) return errors::ciphertext_of_unknown_key();
  return blob->key_id;
}

Result<void> admit(KeyStore& keys, service::Context& context, std::string_view operation, const Json& params) {
  if (operation == "CreateKey" && params.contains("Tags") &&
      !authorise_by_identity(context, {"TagResource", params}, "*").ok()) {
    return errors::may_not_tag_new_key(caller_name(context.caller));
  }
  if (contains(kAboutAccount, operation)) return authorise_by_identity(context, {operation, params}, "*");
  // A grant is retired by whom the grant itself names; the operation looks at that.
  if (operation == "RetireGrant") return {};
  if (operation.ends_with("Alias")) return admit_alias(keys, context, operation, params);
  if (operation == "Decrypt") return admit_decrypt(keys, context, params);
  if (operation == "ReEncrypt") return admit_re_encrypt(keys, context, params);
  // AWS managed keys appear when their service first needs them.
  if (context.caller.invoked_by == "dynamodb.amazonaws.com" && params.value("KeyId", "") == kDynamoDbAlias) {
    ensure_dynamodb_key(keys, context.ground);
  }
  // The context counts only where it binds a ciphertext.
  const Use use{operation, params, read_encryption_context(params)};
  return admit_key(keys, context, use, contains(kTakeAlias, operation) ? Aliases::Accepted : Aliases::Refused);
}

}  // namespace keyturn::kms
