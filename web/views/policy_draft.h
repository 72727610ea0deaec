// A key policy that is being written: the request that would save it, and what KMS would say to that, tried on a copy
// of the account (facts sheet 10.5).
#pragma once
#include <optional>
#include <string>

#include "base/json.h"
#include "base/service_error.h"
#include "world/world.h"

namespace keyturn::views {

struct PolicyDraft {
  std::string text;
  bool bypass_lockout_check = false;

  friend bool operator==(const PolicyDraft&, const PolicyDraft&) = default;
};

// The policy that the key has, indented; empty when there is no such key.
std::string policy_of_key(const World& world, const std::string& key_id);

Json put_key_policy_params(const std::string& key_id, const PolicyDraft& draft);

// The error that KMS would answer with, word for word; nothing when it would take the policy. `key_id` is empty for a
// key that is still to be made. `user_arn` is who asks: the check for a lock-out is about them.
std::optional<ServiceError> policy_refusal(const World& world, const std::string& user_arn, const std::string& key_id,
                                           const PolicyDraft& draft);

}  // namespace keyturn::views
