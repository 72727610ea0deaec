#include <utility>

#include "base/text.h"
#include "kms/aws_managed_key.h"
#include "time/format.h"
#include "world/world.h"

namespace keyturn {

namespace {

// The key id in the SSEDescription that the guide prints: "Managing Encrypted Tables", Amazon DynamoDB Developer Guide.
constexpr std::string_view kGuideKeyId = "abcd1234-abcd-1234-a123-ab1234a1b234";

// The user and credentials of AWS' own samples, which belong to nobody.
iam::User alice(const service::Account& account) {
  iam::User user;
  user.name = "Alice";
  user.id = "AIDACKCEVSQ6C2EXAMPLE";
  user.arn = joined({"arn:aws:iam::", account.id, ":user/Alice"});
  user.access_key_id = "AKIAIOSFODNN7EXAMPLE";
  user.policies.push_back(iam::administrator_access());
  return user;
}

}  // namespace

Instant default_start() { return *parse_iso("2026-01-05T09:00:00Z"); }

World default_world(const WorldOptions& options) {
  World world;
  world.ground.random = RandomSource(options.seed);
  world.ground.now = options.start;
  world.ground.users.add(alice(world.ground.account));
  world.keys.reserved_ids.emplace(std::string(kms::kDynamoDbAlias), std::string(kGuideKeyId));
  return world;
}

std::optional<World> scenario(std::string_view name, const WorldOptions& options) {
  if (name == "default") return default_world(options);
  return std::nullopt;
}

}  // namespace keyturn
