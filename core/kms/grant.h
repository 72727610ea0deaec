// A grant lets a principal use a key for some operations, without a change of the key policy. DynamoDB works through
// grants (facts sheet 8.4).
// https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "kms/encryption_context.h"
#include "service/ground.h"
#include "time/instant.h"

namespace keyturn::kms {

// Whether a principal came in GranteePrincipal or in GranteeServicePrincipal; ListGrants shows it where it came in.
enum class PrincipalMember { Principal, ServicePrincipal };

struct Grant {
  std::string id;  // 64 hex digits
  std::string key_id;
  std::string name;
  Instant created;
  std::string grantee_principal;
  std::string retiring_principal;
  std::vector<std::string> operations;
  EncryptionContext context_subset;  // these pairs must be in the request's context
  EncryptionContext context_equals;  // the request's context must be exactly this
  std::string source_arn;            // for services that work for this resource only
  std::vector<std::string> tokens;   // one of each CreateGrant that came to this grant
  PrincipalMember grantee_member = PrincipalMember::Principal;
  PrincipalMember retiring_member = PrincipalMember::Principal;

  // Whether the constraints admit a request with this encryption context. They bind cryptographic operations only. A
  // grant for a resource admits nothing: no request here names the resource that it is for.
  bool admits(std::string_view operation, const EncryptionContext& context) const;

  bool allows(std::string_view operation) const;
  bool has_token(std::string_view token) const;
};

// The entries of ListGrants and ListRetirableGrants, oldest first, each with the name that pages go by.
std::vector<std::pair<std::string, Json>> grant_entries(std::vector<const Grant*> grants,
                                                        const service::Account& account);

}  // namespace keyturn::kms
