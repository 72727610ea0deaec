#include "views/keys.h"

#include <algorithm>

#include "base/arn.h"
#include "base/text.h"
#include "kms/key_lookup.h"
#include "time/format.h"
#include "views/encryption.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

std::vector<std::string> tables_under(const World& world, const std::string& key_id) {
  std::vector<std::string> names;
  for (const TableEncryption& table : all_encryption(world)) {
    if (key_id_of(table.key_arn) == key_id) names.push_back(table.table);
  }
  return names;
}

KeyRow row_of(const World& world, const kms::Key& key) {
  const kms::Alias* alias = world.keys.alias_of(key.id);
  return {key.id,
          alias ? alias->name : std::string(),
          key.manager == kms::KeyManager::Aws ? "AWS managed" : "Customer managed",
          key_status(key.state),
          key.description,
          join(tables_under(world, key.id), ", ")};
}

std::vector<Pair> facts_of(const World& world, const kms::Key& key) {
  std::vector<Pair> facts = {
      {"ARN", kms::key_arn(world.ground.account, key.id), "", true},
      {"Key id", key.id, "", true},
      {"Description", key.description.empty() ? "–" : key.description, "", false},
      {"Created", date_and_time(key.created), "", false},
      {"Key manager", std::string(kms::name_of(key.manager)), "", false},
      {"Key spec", key.spec, "", false},
      {"Key usage", key.usage, "", false},
      {"Origin", key.origin, "", false},
  };
  if (key.deletion_date) facts.push_back({"Deletion date", date_and_time(*key.deletion_date), "", false});
  if (!key.materials.empty()) facts.push_back({"Current key material id", key.current_material().id, "", true});
  return facts;
}

GrantRow row_of(const kms::Grant& grant) {
  std::vector<std::string> context;
  for (const auto& [name, value] : grant.context_subset) context.push_back(joined({name, " = ", value}));
  for (const auto& [name, value] : grant.context_equals) context.push_back(joined({name, " = ", value}));
  return {grant.id,
          grant.name,
          grant.grantee_principal,
          join(grant.operations, ", "),
          join(context, ", "),
          grant.retiring_principal,
          date_and_time(grant.created)};
}

std::string explanation_of(const kms::Key& key) {
  if (key.manager == kms::KeyManager::Aws) {
    return "DynamoDB made this key on first use. You can look at the key, its policy and its use in the trail. AWS "
           "rotates "
           "it every year; nobody can disable or delete it, or change its policy.";
  }
  return "This key is yours: its policy, its rotation and its deletion are up to you.";
}

}  // namespace

std::vector<KeyRow> key_rows(const World& world, KeyFilter filter) {
  std::vector<KeyRow> rows;
  for (const auto& [id, key] : world.keys.keys) {
    const KeyFilter kind = key.manager == kms::KeyManager::Aws ? KeyFilter::AwsManaged : KeyFilter::CustomerManaged;
    if (filter == KeyFilter::All || filter == kind) rows.push_back(row_of(world, key));
  }
  return rows;
}

std::optional<KeyDetails> key_details(const World& world, const std::string& key_id) {
  const kms::Key* key = world.keys.find(key_id);
  if (!key) return std::nullopt;
  KeyDetails details;
  details.row = row_of(world, *key);
  details.facts = facts_of(world, *key);
  details.tables = tables_under(world, key_id);
  details.explanation = explanation_of(*key);
  for (const auto& [name, alias] : world.keys.aliases) {
    if (alias.target_key_id == key_id) details.aliases.push_back(name);
  }
  return details;
}

std::vector<GrantRow> grant_rows(const World& world, const std::string& key_id) {
  std::vector<GrantRow> rows;
  for (const kms::Grant* grant : world.keys.grants_of(key_id)) rows.push_back(row_of(*grant));
  return rows;
}

std::vector<AliasRow> alias_rows(const World& world, const std::string& key_id) {
  std::vector<AliasRow> rows;
  for (const auto& [name, alias] : world.keys.aliases) {
    if (alias.target_key_id != key_id) continue;
    rows.push_back(
        {name, date_and_time(alias.created), alias.updated == alias.created ? "–" : date_and_time(alias.updated)});
  }
  return rows;
}

std::vector<Pair> key_tags(const World& world, const std::string& key_id) {
  std::vector<Pair> tags;
  const kms::Key* const key = world.keys.find(key_id);
  if (!key) return tags;
  for (const auto& [name, value] : key->tags) tags.push_back({name, value, "", false});
  return tags;
}

std::string key_name(const World& world, const std::string& key_arn) { return name_of_key(world, key_id_of(key_arn)); }

std::string name_of_key(const World& world, const std::string& key_id) {
  const kms::Alias* alias = key_id.empty() ? nullptr : world.keys.alias_of(key_id);
  return alias ? alias->name : key_id;
}

std::string key_id_of(const std::string& key_arn) {
  constexpr std::string_view kPrefix = "key/";
  const std::optional<Arn> arn = Arn::parse(key_arn);
  if (!arn || !arn->resource.starts_with(kPrefix)) return {};
  return arn->resource.substr(kPrefix.size());
}

}  // namespace keyturn::views
