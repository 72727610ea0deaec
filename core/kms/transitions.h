// What happens to keys at its due time: the tasks of KMS (time/task.h).
#pragma once
#include <string_view>

#include "kms/key_store.h"
#include "service/ground.h"

namespace keyturn::kms {

// The waiting period is over: the key goes, with its aliases and grants; nobody can decrypt what it sealed.
// https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
void deletion_due(KeyStore& keys, service::Ground& ground, std::string_view key_id);

// The key gets new material, and the next rotation is planned.
void rotation_due(KeyStore& keys, service::Ground& ground, std::string_view key_id);

void on_demand_rotation_due(KeyStore& keys, service::Ground& ground, std::string_view key_id);

}  // namespace keyturn::kms
