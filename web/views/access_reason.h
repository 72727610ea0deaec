// Why somebody may use a key or may not, in words, with the statement or the grant that decides. The decision itself is
// the core's (kms/authorisation.h).
#pragma once
#include <string>

#include "kms/authorisation.h"
#include "world/world.h"

namespace keyturn::views {

struct AccessReason {
  std::string words;
  std::string statement;  // of the policy, or the grant, as indented JSON; empty when nothing speaks of it
};

// "Mateo", "DynamoDB for Mateo", "DynamoDB".
std::string name_of_caller(const World& world, const service::Caller& caller);

// `action` is "kms:Decrypt".
AccessReason reason_of_key_access(const World& world, const kms::Key& key, const kms::Decision& decision,
                                  const service::Caller& caller, const std::string& action);

// For what no key policy decides: the policies of the user alone.
AccessReason reason_of_identity(const World& world, const iam::IdentityFinding& found, const service::Caller& caller,
                                const std::string& action);

}  // namespace keyturn::views
