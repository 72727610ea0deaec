#include "views/grant_form.h"

#include <algorithm>

#include "base/text.h"
#include "dynamodb/timings.h"
#include "kms/authorisation.h"
#include "kms/grant_rules.h"
#include "kms/key_lookup.h"
#include "model/service_model.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

bool uses(const dynamodb::Table& table, const std::string& grant_id) {
  const dynamodb::KmsSeal* const seal = table.key.kms_seal();
  return seal && std::find(seal->grant_ids.begin(), seal->grant_ids.end(), grant_id) != seal->grant_ids.end();
}

}  // namespace

std::vector<GrantPrincipal> grant_principals(const World& world) {
  std::vector<GrantPrincipal> principals;
  for (const iam::User& user : world.ground.users.users()) principals.push_back({user.arn, user.name});
  principals.push_back({kms::regional_principal("dynamodb.amazonaws.com", world.ground.account.region), "DynamoDB"});
  return principals;
}

std::vector<std::string> grant_operations(const World& world, const std::string& key_id) {
  std::vector<std::string> operations;
  const kms::Key* const key = world.keys.find(key_id);
  if (!key) return operations;
  for (const std::string& operation : model::find_model("kms")->shape("GrantOperation")->enum_values) {
    if (kms::can_be_granted(*key, operation)) operations.push_back(operation);
  }
  return operations;
}

GrantErrors errors_of(const GrantForm& form) {
  GrantErrors errors;
  if (form.grantee.empty()) errors.grantee = "Choose who gets the grant.";
  if (form.operations.empty()) errors.operations = "Choose at least one operation.";
  return errors;
}

Json create_grant_params(const std::string& key_id, const GrantForm& form) {
  Json params{{"KeyId", key_id}, {"GranteePrincipal", form.grantee}};
  if (!form.retiring_principal.empty()) params["RetiringPrincipal"] = form.retiring_principal;
  params["Operations"] = form.operations;
  if (!form.table.empty()) {
    params["Constraints"] = {{"EncryptionContextSubset", {{"aws:dynamodb:tableName", form.table}}}};
  }
  if (!form.name.empty()) params["Name"] = form.name;
  return params;
}

Json revoke_grant_params(const std::string& key_id, const std::string& grant_id) {
  return {{"KeyId", key_id}, {"GrantId", grant_id}};
}

Json retire_grant_params(const World& world, const std::string& key_id, const std::string& grant_id) {
  return {{"KeyId", kms::key_arn(world.ground.account, key_id)}, {"GrantId", grant_id}};
}

std::string consequence_of_grant_end(const World& world, const std::string& grant_id) {
  for (const auto& [name, table] : world.tables.tables) {
    if (!uses(table, grant_id)) continue;
    const dynamodb::Range& found_out = dynamodb::kKeyLossDetection;
    return joined({"DynamoDB works for the table ", name,
                   " through this grant. Without grants it loses the key, finds out ",
                   minutes_between(found_out.shortest, found_out.longest),
                   " later, and the table becomes INACCESSIBLE_ENCRYPTION_CREDENTIALS."});
  }
  return {};
}

}  // namespace keyturn::views
