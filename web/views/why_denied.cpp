#include "views/why_denied.h"

#include <string>

#include "base/text.h"
#include "views/keys.h"
#include "world/key_access.h"

namespace keyturn::views {
namespace {

constexpr std::string_view kKms = "kms:";

// The word after `before`; empty when `text` does not have it.
std::string word_after(std::string_view text, std::string_view before) {
  const std::size_t found = text.find(before);
  if (found == std::string_view::npos) return {};
  const std::string_view rest = text.substr(found + before.size());
  return std::string(rest.substr(0, rest.find(' ')));
}

// "arn:aws:iam::123456789012:user/Mateo", or a service that acts by itself. What DynamoDB asks of KMS it asks for the
// user.
service::Caller caller_of(const std::string& name, bool is_for_user) {
  service::Caller caller;
  const bool is_user = name.starts_with("arn:");
  if (is_user) caller.user_arn = name;
  if (!is_user || is_for_user) caller.invoked_by = "dynamodb.amazonaws.com";
  return caller;
}

}  // namespace

AccessReason why_denied(const World& world, const Asked& asked, const ServiceError& error) {
  const std::string action = word_after(error.message, "is not authorized to perform: ");
  if (action.empty()) return {};
  const std::string resource = word_after(error.message, "on resource: ");
  const bool is_of_kms = action.starts_with(kKms);
  const service::Caller caller = caller_of(word_after(error.message, "User: "), is_of_kms && asked.service != "kms");
  const kms::Key* const key = is_of_kms ? world.keys.find(key_id_of(resource)) : nullptr;
  if (!key) {
    const iam::Access access{action, resource.empty() ? "*" : resource, caller.user_arn, world.ground.account.id, {}};
    return reason_of_identity(world, iam::find_in_identity(world.ground.users, access), caller, action);
  }
  const std::string operation = action.substr(kKms.size());
  Json params = asked.service == "kms" ? asked.params : Json::object();
  if (!params.contains("Operations")) params["Operations"] = Json::array();
  const kms::Decision decision = who_may(world, {caller, key->id, operation, std::move(params)});
  // What the request itself carried, and the answer does not tell, can decide too.
  return decision.allowed ? AccessReason() : reason_of_key_access(world, *key, decision, caller, action);
}

}  // namespace keyturn::views
