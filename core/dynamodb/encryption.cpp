#include "dynamodb/encryption.h"

#include <utility>

#include "base/assert.h"
#include "dynamodb/kms_door.h"
#include "dynamodb/lost_key.h"
#include "dynamodb/timings.h"
#include "storage/page_key.h"

namespace keyturn::dynamodb {

namespace {

constexpr int kGrantsOfTable = 2;  // 8.2: seen in the account; what tells them apart is not documented

// Grants that are taken back unless all goes well.
class PendingGrants {
 public:
  PendingGrants(service::Context& context, std::string key_arn) : context_(context), key_arn_(std::move(key_arn)) {}
  PendingGrants(const PendingGrants&) = delete;
  PendingGrants& operator=(const PendingGrants&) = delete;
  ~PendingGrants() {
    for (const std::string& id : ids_) kms_door::retire_grant(context_.door, key_arn_, id, context_.event);
  }

  void add(std::string id) { ids_.push_back(std::move(id)); }
  std::vector<std::string> keep() { return std::exchange(ids_, {}); }

 private:
  service::Context& context_;
  std::string key_arn_;
  std::vector<std::string> ids_;
};

Result<FreshTableKey> seal_by_kms(service::Context& context, std::string_view key_id, const Json& encryption_context) {
  KT_TRY(const std::string key_arn, kms_door::describe_key(context, key_id));
  PendingGrants grants(context, key_arn);
  for (int i = 0; i < kGrantsOfTable; ++i) {
    KT_TRY(std::string id, kms_door::create_grant(context, key_arn, encryption_context));
    grants.add(std::move(id));
  }
  KT_TRY(kms_door::GeneratedKey generated, kms_door::generate_data_key(context, key_arn, encryption_context));
  return FreshTableKey{std::move(generated.plaintext),
                       KmsSeal{key_arn, std::move(generated.ciphertext_blob), grants.keep()}};
}

FreshTableKey seal_by_owned_key(service::Context& context, TableStore& tables, std::string_view table) {
  RandomSource& random = context.ground.random;
  crypto::Secret plaintext(random.bytes(crypto::kKeySize));
  const crypto::Secret& owned = tables.aws_owned_key(random);
  crypto::Sealed sealed = crypto::seal(owned.view(), storage::fresh_nonce(random),
                                       additional_data(table, context.ground.account.id), plaintext.view());
  return {std::move(plaintext), std::move(sealed)};
}

// The plaintext of a stored table key of the table of this name.
Result<crypto::Secret> unseal(service::Context& context, TableStore& tables, const TableKey& key,
                              std::string_view table) {
  const std::string& account = context.ground.account.id;
  if (const KmsSeal* const seal = key.kms_seal()) {
    return kms_door::decrypt(context, seal->ciphertext_blob, encryption_context(table, account));
  }
  const crypto::Secret& owned = tables.aws_owned_key(context.ground.random);
  std::optional<crypto::Secret> plaintext =
      crypto::open(owned.view(), std::get<crypto::Sealed>(key.sealed), additional_data(table, account));
  KT_ASSERT(plaintext.has_value());
  return std::move(*plaintext);
}

}  // namespace

Result<FreshTableKey> make_table_key(service::Context& context, TableStore& tables, const SseRequest& request,
                                     std::string_view table) {
  if (request.is_aws_owned()) return seal_by_owned_key(context, tables, table);
  return seal_by_kms(context, *request.key_id, encryption_context(table, context.ground.account.id));
}

Result<crypto::Secret> unseal_table_key(service::Context& context, TableStore& tables, const Table& table) {
  KT_CHECK(check_not_archived(table));
  if (!table.key.kms_seal()) return unseal_table_key_afresh(context, tables, table);
  const std::string& connection = context.caller.user_arn;
  if (std::optional<crypto::Secret> kept = tables.table_keys.find(table.id, connection, context.now())) {
    return std::move(*kept);
  }
  KT_TRY(crypto::Secret key, unseal_table_key_afresh(context, tables, table));
  tables.table_keys.keep(table.id, connection, key, context.now() + kTableKeyCache.pick(context.ground.random),
                         context.now());
  return key;
}

Result<crypto::Secret> unseal_table_key_afresh(service::Context& context, TableStore& tables, const Table& table) {
  return unseal(context, tables, table.key, table.name);
}

Result<void> add_data_key(service::Context& context, TableStore& tables, Table& table, std::string structure) {
  RandomSource& random = context.ground.random;
  KT_TRY(const crypto::Secret table_key, unseal_table_key(context, tables, table));
  const Bytes additional = additional_data(table.name, context.ground.account.id);
  std::vector<DataKey> made = make_data_keys(table_key, additional, {std::move(structure)}, random);
  if (table.next_key) {
    // During a change of key the index's data key is wanted under both table keys.
    KT_TRY(const crypto::Secret other_key, unseal(context, tables, *table.next_key, table.name));
    const std::vector<DataKey> again = reseal(made, table_key, other_key, additional, random);
    table.next_key->data_keys.insert(table.next_key->data_keys.end(), again.begin(), again.end());
  }
  table.key.data_keys.insert(table.key.data_keys.end(), made.begin(), made.end());
  return {};
}

SseKey sse_key(const TableKeySeal& sealed) {
  const KmsSeal* const seal = std::get_if<KmsSeal>(&sealed);
  return seal ? SseKey{seal->key_arn} : SseKey{};
}

void retire_grants(service::Dispatcher& door, const TableKey& key, trail::EventNumber parent) {
  const KmsSeal* const seal = key.kms_seal();
  if (!seal) return;
  for (const std::string& id : seal->grant_ids) kms_door::retire_grant(door, seal->key_arn, id, parent);
}

}  // namespace keyturn::dynamodb
