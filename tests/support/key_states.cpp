#include "support/key_states.h"

#include <string>
#include <vector>

#include "base/assert.h"

namespace keyturn::test {

namespace {

std::string id_of(std::string_view key_arn) { return std::string(key_arn.substr(key_arn.find("key/") + 4)); }

void request(World& world, const char* operation, std::string_view key_arn, Json params = Json::object()) {
  params["KeyId"] = id_of(key_arn);
  const std::string& access_key = world.ground.users.users().front().access_key_id;
  const bool accepted =
      call(world, {"kms", operation, std::move(params), caller_by_access_key(world, access_key), 0}).outcome.ok();
  KT_ASSERT(accepted);
}

}  // namespace

void disable_key(World& world, std::string_view key_arn) { request(world, "DisableKey", key_arn); }
void enable_key(World& world, std::string_view key_arn) { request(world, "EnableKey", key_arn); }
void schedule_key_deletion(World& world, std::string_view key_arn) { request(world, "ScheduleKeyDeletion", key_arn); }
void cancel_key_deletion(World& world, std::string_view key_arn) { request(world, "CancelKeyDeletion", key_arn); }

void revoke_grant(World& world, std::string_view key_arn, std::string_view grant_id) {
  request(world, "RevokeGrant", key_arn, {{"GrantId", grant_id}});
}

void revoke_grants(World& world, std::string_view key_arn) {
  std::vector<std::string> ids;
  for (const kms::Grant& grant : world.keys.grants) {
    if (grant.key_id == id_of(key_arn)) ids.push_back(grant.id);
  }
  for (const std::string& id : ids) revoke_grant(world, key_arn, id);
}

}  // namespace keyturn::test
