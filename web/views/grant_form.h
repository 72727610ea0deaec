// The console's form for a grant as a value, and what ending one leads to (facts sheet 8.4, 10.5).
// https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html
#pragma once
#include <set>
#include <string>
#include <vector>

#include "base/json.h"
#include "world/world.h"

namespace keyturn::views {

struct GrantForm {
  std::string grantee;             // a principal: a user's ARN or a service
  std::string retiring_principal;  // empty: none
  std::string name;
  std::set<std::string> operations;
  std::string table;  // the encryption context has to name it; empty: any context

  friend bool operator==(const GrantForm&, const GrantForm&) = default;
};

// Whom a grant can be for: the users of the account by their ARN, and DynamoDB, with what they are called.
struct GrantPrincipal {
  std::string principal;
  std::string label;  // "Mateo"
};
std::vector<GrantPrincipal> grant_principals(const World& world);

// What a grant of this key can allow; empty when there is no such key.
std::vector<std::string> grant_operations(const World& world, const std::string& key_id);

struct GrantErrors {
  std::string grantee;
  std::string operations;

  bool none() const { return grantee.empty() && operations.empty(); }
};
GrantErrors errors_of(const GrantForm& form);

Json create_grant_params(const std::string& key_id, const GrantForm& form);
Json revoke_grant_params(const std::string& key_id, const std::string& grant_id);
Json retire_grant_params(const World& world, const std::string& key_id, const std::string& grant_id);

// What follows when this grant ends: a sentence, or an empty text when no table works through it.
std::string consequence_of_grant_end(const World& world, const std::string& grant_id);

}  // namespace keyturn::views
