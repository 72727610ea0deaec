// UpdateTable with ReplicaUpdates. Keyturn has one Region and makes no replicas; what is wrong with the keys that they
// are given is said first, as AWS says it (facts sheet 6.4).
#include "dynamodb/errors.h"
#include "dynamodb/kms_door.h"
#include "dynamodb/members.h"
#include "dynamodb/sse_specification.h"
#include "dynamodb/updates.h"

namespace keyturn::dynamodb {

Result<Json> update_replicas(service::Context& context, const Table& table, const Json& params) {
  const SseKey& key = table.sse.key();
  if (key.is_aws_owned()) return errors::not_simulated("UpdateTable with ReplicaUpdates");
  KT_TRY(const bool is_customer_managed, kms_door::is_customer_managed(context, key.kms_key_arn));
  for (const Json& update : member(params, "ReplicaUpdates")) {
    const Json& created = member(update, "Create");
    if (created.is_null()) continue;
    const bool has_key = has(created, "KMSMasterKeyId");
    if (is_customer_managed && !has_key) return errors::replica_key_missing();
    const bool asks_for_customer_key = has_key && text_of(created, "KMSMasterKeyId") != kAwsManagedKeyAlias;
    if (asks_for_customer_key != is_customer_managed) return errors::replica_keys_differ();
  }
  return errors::not_simulated("UpdateTable with ReplicaUpdates");
}

}  // namespace keyturn::dynamodb
