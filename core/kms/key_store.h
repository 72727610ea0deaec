// Everything that KMS keeps for the account in this Region: keys, aliases and grants. A copyable value.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/shared.h"
#include "kms/grant.h"
#include "kms/key.h"

namespace keyturn::kms {

struct Alias {
  std::string name;  // "alias/app"
  std::string target_key_id;
  Instant created;
  Instant updated;
};

struct KeyStore {
  std::map<std::string, Key, std::less<>> keys;       // by key id
  std::map<std::string, Alias, std::less<>> aliases;  // by name
  std::vector<Shared<Grant>> grants;                  // in the order of creation

  // Key ids that AWS managed keys get when they are created: alias name -> key id. Others get a random one.
  std::map<std::string, std::string, std::less<>> reserved_ids;

  // Null when there is none.
  const Key* find(std::string_view key_id) const;
  Key* find(std::string_view key_id);
  const Alias* alias_of(std::string_view key_id) const;
  const Grant* grant(std::string_view grant_id) const;
  const Grant* grant_by_token(std::string_view token) const;
  std::vector<const Grant*> grants_of(std::string_view key_id) const;
};

}  // namespace keyturn::kms
