#include "kms/key_lookup.h"
#include "kms/ops/operations.h"
#include "kms/page.h"
#include "time/format.h"

namespace keyturn::kms::ops {

// AWS: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
Result<Json> list_aliases(KeyStore& keys, Context& context, const Json& params) {
  std::string only_key;
  if (params.contains("KeyId")) {
    KT_TRY(only_key, find_key_id(keys, context, params["KeyId"].get_ref<const std::string&>(), "kms:ListAliases",
                                 Aliases::Refused));
  }
  std::vector<std::pair<std::string, Json>> entries;
  for (const auto& [name, alias] : keys.aliases) {
    if (!only_key.empty() && alias.target_key_id != only_key) continue;
    entries.emplace_back(name, Json{{"AliasName", name},
                                    {"AliasArn", alias_arn(context.ground.account, name)},
                                    {"TargetKeyId", alias.target_key_id},
                                    {"CreationDate", epoch_seconds(alias.created)},
                                    {"LastUpdatedDate", epoch_seconds(alias.updated)}});
  }
  return page(entries, params, "Aliases", 50);
}

}  // namespace keyturn::kms::ops
