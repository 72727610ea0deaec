#include "kms/key_lookup.h"

#include <algorithm>

#include "base/arn.h"
#include "base/text.h"
#include "kms/errors.h"

namespace keyturn::kms {

namespace {

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

bool is_uuid(std::string_view text) {
  const std::vector<std::string> groups = split(text, '-');
  constexpr std::size_t sizes[] = {8, 4, 4, 4, 12};
  return groups.size() == 5 &&
         std::equal(groups.begin(), groups.end(), std::begin(sizes),
                    [](const std::string& g, std::size_t n) { return g.size() == n && is_hex(g); });
}

bool is_multi_region_id(std::string_view text) {
  return text.size() == 36 && text.starts_with("mrk-") && is_hex(text.substr(4));
}

Result<std::string> by_alias(const KeyStore& keys, const service::Account& account, std::string_view name) {
  const auto found = keys.aliases.find(name);
  if (found == keys.aliases.end()) return errors::alias_not_found(alias_arn(account, name));
  return found->second.target_key_id;
}

Result<std::string> by_id(const KeyStore& keys, const service::Account& account, std::string_view id) {
  if (!is_uuid(id) && !is_multi_region_id(id)) return errors::invalid_key_id(id);
  if (!keys.find(id)) return errors::key_not_found(key_arn(account, id));
  return std::string(id);
}

}  // namespace

std::string_view caller_name(const service::Caller& caller) {
  return caller.is_service() ? caller.invoked_by : caller.user_arn;
}

std::string key_arn(const service::Account& account, std::string_view key_id) {
  return account.arn("kms", joined({"key/", key_id}));
}

std::string alias_arn(const service::Account& account, std::string_view alias_name) {
  return account.arn("kms", alias_name);
}

Result<std::string> find_key_id(const KeyStore& keys, const service::Context& context, std::string_view text,
                                std::string_view action, Aliases aliases) {
  const service::Account& account = context.ground.account;
  const bool may_be_alias = aliases == Aliases::Accepted;
  if (text.starts_with("arn:")) {
    const auto arn = Arn::parse(text);
    if (!arn || arn->service != "kms") return errors::invalid_key_id(text);
    if (arn->region != account.region) return errors::invalid_arn_region(arn->region);
    if (arn->account != account.id) return errors::outside_of_account(caller_name(context.caller), action);
    if (arn->resource.starts_with("alias/") && may_be_alias) return by_alias(keys, account, arn->resource);
    if (arn->resource.starts_with("key/")) return by_id(keys, account, std::string_view(arn->resource).substr(4));
    return errors::invalid_key_id(text);
  }
  if (text.starts_with("alias/") && may_be_alias) return by_alias(keys, account, text);
  return by_id(keys, account, text);
}

Key& found_key(KeyStore& keys, const service::Context& context, const Json& params) {
  const auto id = find_key_id(keys, context, params.at("KeyId").get_ref<const std::string&>(), "", Aliases::Accepted);
  KT_ASSERT(id.ok());
  return *keys.find(id.value());
}

}  // namespace keyturn::kms
