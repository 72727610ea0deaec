#include "kms/alias_rules.h"

#include <algorithm>

#include "kms/errors.h"
#include "kms/key_lookup.h"
#include "kms/key_state.h"

namespace keyturn::kms {

namespace {

constexpr std::ptrdiff_t kMostAliases = 50;

}  // namespace

const Key& target_key(const KeyStore& keys, const service::Context& context, const Json& params) {
  const auto id =
      find_key_id(keys, context, params.at("TargetKeyId").get_ref<const std::string&>(), "", Aliases::Refused);
  KT_ASSERT(id.ok());
  return *keys.find(id.value());
}

Result<void> check_target(const KeyStore& keys, const Key& key, std::string_view arn) {
  KT_CHECK(check_not_pending_deletion(key, arn));
  const auto aliases = std::count_if(keys.aliases.begin(), keys.aliases.end(),
                                     [&](const auto& entry) { return entry.second.target_key_id == key.id; });
  if (aliases >= kMostAliases) return errors::too_many_aliases(arn);
  return {};
}

}  // namespace keyturn::kms
