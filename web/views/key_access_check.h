// "Who may open this?": a person or DynamoDB and a permission are chosen, and the core says whether they may, and which
// statement or grant decides. https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html
#pragma once
#include <string>
#include <vector>

#include "views/access_reason.h"
#include "world/world.h"

namespace keyturn::views {

struct Asker {
  std::string label;  // "Alice (administrator)", "DynamoDB for Alice", "DynamoDB by itself"
  service::Caller caller;
};
std::vector<Asker> askers(const World& world);

// What can be asked of a key, by the permissions' names: "Decrypt", "ReEncryptFrom".
const std::vector<std::string>& key_permissions();

struct KeyAccessQuestion {
  std::string key_id;
  std::size_t asker = 0;  // among askers()
  std::string permission = "Decrypt";
  std::string table;   // for the encryption context that DynamoDB sends; empty: none is sent
  std::string policy;  // a draft that is asked instead of the key's own policy, when it can be read

  friend bool operator==(const KeyAccessQuestion&, const KeyAccessQuestion&) = default;
};

struct KeyAccessAnswer {
  bool allowed = false;
  std::string sentence;  // "Mateo may not use kms:Decrypt with this key"
  AccessReason reason;
  std::string but;  // what stands in the way besides policies: the key is Disabled; empty when nothing does
};

// The key must exist.
KeyAccessAnswer answer_of(const World& world, const KeyAccessQuestion& question);

}  // namespace keyturn::views
