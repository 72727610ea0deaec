#include "kms/grant.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "kms/key_lookup.h"
#include "kms/page.h"
#include "time/format.h"

namespace keyturn::kms {

namespace {

bool contains(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// Members and their order: facts sheet 8.4.
Json entry_of(const Grant& grant, const service::Account& account) {
  const bool grantee_is_service = grant.grantee_member == PrincipalMember::ServicePrincipal;
  const bool retiring_is_service = grant.retiring_member == PrincipalMember::ServicePrincipal;
  Json entry{{"KeyId", key_arn(account, grant.key_id)}, {"GrantId", grant.id}};
  if (!grant.name.empty()) entry["Name"] = grant.name;
  entry["CreationDate"] = epoch_seconds(grant.created);
  entry[grantee_is_service ? "GranteeServicePrincipal" : "GranteePrincipal"] = grant.grantee_principal;
  if (!grant.retiring_principal.empty())
    entry[retiring_is_service ? "RetiringServicePrincipal" : "RetiringPrincipal"] = grant.retiring_principal;
  entry["IssuingAccount"] = joined({"arn:aws:iam::", account.id, ":root"});
  entry["Operations"] = grant.operations;
  Json constraints = Json::object();
  if (!grant.context_subset.empty()) constraints["EncryptionContextSubset"] = grant.context_subset;
  if (!grant.context_equals.empty()) constraints["EncryptionContextEquals"] = grant.context_equals;
  if (!grant.source_arn.empty()) constraints["SourceArn"] = grant.source_arn;
  if (!constraints.empty()) entry["Constraints"] = std::move(constraints);
  return entry;
}

}  // namespace

bool Grant::allows(std::string_view operation) const { return contains(operations, operation); }

bool Grant::has_token(std::string_view token) const { return contains(tokens, token); }

bool Grant::admits(std::string_view operation, const EncryptionContext& context) const {
  if (!allows(operation) || !source_arn.empty()) return false;
  if (operation == "DescribeKey" || operation == "RetireGrant" || operation == "CreateGrant") return true;
  if (!context_equals.empty() && context != context_equals) return false;
  return std::all_of(context_subset.begin(), context_subset.end(), [&](const auto& pair) {
    const auto found = context.find(pair.first);
    return found != context.end() && found->second == pair.second;
  });
}

std::vector<std::pair<std::string, Json>> grant_entries(std::vector<const Grant*> grants,
                                                        const service::Account& account) {
  std::vector<std::pair<std::string, Json>> entries;
  for (const Grant* grant : grants) {
    std::string name = ordinal(static_cast<std::uint64_t>(grant->created.milliseconds)) + grant->id;
    entries.emplace_back(std::move(name), entry_of(*grant, account));
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return entries;
}

}  // namespace keyturn::kms
