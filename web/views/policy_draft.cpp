#include "views/policy_draft.h"

#include <utility>

namespace keyturn::views {

std::string policy_of_key(const World& world, const std::string& key_id) {
  const kms::Key* const key = world.keys.find(key_id);
  if (!key) return {};
  const Json policy = Json::parse(key->policy.text(), nullptr, false);
  return policy.is_discarded() ? key->policy.text() : policy.dump(2);
}

Json put_key_policy_params(const std::string& key_id, const PolicyDraft& draft) {
  Json params{{"KeyId", key_id}, {"PolicyName", "default"}, {"Policy", draft.text}};
  if (draft.bypass_lockout_check) params["BypassPolicyLockoutSafetyCheck"] = true;
  return params;
}

std::optional<ServiceError> policy_refusal(const World& world, const std::string& user_arn, const std::string& key_id,
                                           const PolicyDraft& draft) {
  World copy = world;
  service::Request request;
  request.service = "kms";
  request.operation = key_id.empty() ? "CreateKey" : "PutKeyPolicy";
  request.params = put_key_policy_params(key_id, draft);
  if (key_id.empty()) {
    request.params.erase("KeyId");
    request.params.erase("PolicyName");
  }
  request.caller.user_arn = user_arn;
  const Result<Json> outcome = call(copy, request).outcome;
  if (outcome.ok()) return std::nullopt;
  return outcome.error();
}

}  // namespace keyturn::views
