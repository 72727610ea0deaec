// Who may use a key: the question that KMS puts to policies and grants before each request, put without a request. It
// leaves no event and changes nothing.
#pragma once
#include <string>

#include "base/json.h"
#include "kms/authorisation.h"
#include "world/world.h"

namespace keyturn {

struct KeyQuestion {
  service::Caller caller;
  std::string key_id;
  std::string operation;         // the permission's name without kms:, as "Decrypt" or "ReEncryptFrom"
  Json params = Json::object();  // what conditions and constraints look at; CreateGrant needs its Operations
};

// The key must exist.
kms::Decision who_may(const World& world, const KeyQuestion& question);

}  // namespace keyturn
