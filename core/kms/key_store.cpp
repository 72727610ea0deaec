#include "kms/key_store.h"

#include <algorithm>

namespace keyturn::kms {

const Key* KeyStore::find(std::string_view key_id) const {
  const auto found = keys.find(key_id);
  return found == keys.end() ? nullptr : &found->second;
}

Key* KeyStore::find(std::string_view key_id) {
  const auto found = keys.find(key_id);
  return found == keys.end() ? nullptr : &found->second;
}

const Alias* KeyStore::alias_of(std::string_view key_id) const {
  const auto found = std::find_if(aliases.begin(), aliases.end(),
                                  [&](const auto& entry) { return entry.second.target_key_id == key_id; });
  return found == aliases.end() ? nullptr : &found->second;
}

const Grant* KeyStore::grant(std::string_view grant_id) const {
  const auto found =
      std::find_if(grants.begin(), grants.end(), [&](const Grant& grant) { return grant.id == grant_id; });
  return found == grants.end() ? nullptr : &**found;
}

const Grant* KeyStore::grant_by_token(std::string_view token) const {
  const auto found =
      std::find_if(grants.begin(), grants.end(), [&](const Grant& grant) { return grant.has_token(token); });
  return found == grants.end() ? nullptr : &**found;
}

std::vector<const Grant*> KeyStore::grants_of(std::string_view key_id) const {
  std::vector<const Grant*> found;
  for (const Grant& grant : grants) {
    if (grant.key_id == key_id) found.push_back(&grant);
  }
  return found;
}

}  // namespace keyturn::kms
