#include "world/try_open.h"

#include "kms/ciphertext_blob.h"
#include "world/door.h"

namespace keyturn {

Result<dynamodb::ItemAccess> try_open_items(const World& world, std::string_view table, const service::Caller& caller) {
  World copy = world;
  Door door(copy);
  KT_TRY(const dynamodb::Table* found, dynamodb::find_for_items(copy.tables, table));
  service::Context context{copy.ground, caller, copy.ground.random.uuid(), copy.ground.trail.open(), door.dispatcher(),
                           {},          {},     "dynamodb.amazonaws.com"};
  return dynamodb::ItemAccess::open(context, copy.tables, *found);
}

std::optional<UnsealAttempt> try_unseal(const World& world, const dynamodb::Table& table,
                                        const service::Caller& caller) {
  const dynamodb::KmsSeal* const seal = table.key.kms_seal();
  const std::optional<kms::CiphertextBlob> blob = seal ? kms::unpack(seal->ciphertext_blob) : std::nullopt;
  const kms::Key* const key = blob ? world.keys.find(blob->key_id) : nullptr;
  if (!key) return std::nullopt;
  World copy = world;
  Door door(copy);
  Json params = {{"CiphertextBlob", to_base64(seal->ciphertext_blob)},
                 {"EncryptionContext", dynamodb::encryption_context(table.name, world.ground.account.id)}};
  const service::Context context{copy.ground, caller, {}, 0, door.dispatcher(), {}, {}, "kms.amazonaws.com"};
  UnsealAttempt attempt;
  attempt.ruling = kms::rule_on(copy.keys, *key, context, {"Decrypt", params, kms::read_encryption_context(params)});
  const service::Reply reply = door.dispatcher().call({"kms", "Decrypt", std::move(params), caller, 0});
  if (!reply.outcome.ok()) attempt.refusal = reply.outcome.error();
  return attempt;
}

}  // namespace keyturn
