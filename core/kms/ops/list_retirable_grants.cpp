#include "kms/grant.h"
#include "kms/ops/operations.h"
#include "kms/page.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html
Result<Json> list_retirable_grants(KeyStore& keys, Context& context, const Json& params) {
  const std::string principal = params.value("RetiringServicePrincipal", params.value("RetiringPrincipal", ""));
  std::vector<const Grant*> chosen;
  for (const Grant& grant : keys.grants) {
    if (grant.retiring_principal == principal) chosen.push_back(&grant);
  }
  return page(grant_entries(chosen, context.ground.account), params, "Grants", 50);
}

}  // namespace keyturn::kms::ops
