#include "kms/grant.h"
#include "kms/key_lookup.h"
#include "kms/ops/operations.h"
#include "kms/page.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html
Result<Json> list_grants(KeyStore& keys, Context& context, const Json& params) {
  const std::string id = params.value("GrantId", "");
  const std::string grantee = params.value("GranteeServicePrincipal", params.value("GranteePrincipal", ""));
  std::vector<const Grant*> chosen = keys.grants_of(found_key(keys, context, params).id);
  std::erase_if(chosen, [&](const Grant* grant) {
    return (!id.empty() && grant->id != id) || (!grantee.empty() && grant->grantee_principal != grantee);
  });
  return page(grant_entries(chosen, context.ground.account), params, "Grants", 50);
}

}  // namespace keyturn::kms::ops
