#include <utility>

#include "kms/aws_managed_key.h"
#include "time/format.h"
#include "world/people.h"
#include "world/world.h"

namespace keyturn {

namespace {

// The key id in the SSEDescription that the guide prints: "Managing Encrypted Tables", Amazon DynamoDB Developer Guide.
constexpr std::string_view kGuideKeyId = "abcd1234-abcd-1234-a123-ab1234a1b234";

}  // namespace

Instant default_start() { return *parse_iso("2026-01-05T09:00:00Z"); }

World default_world(const WorldOptions& options) {
  World world;
  world.ground.random = RandomSource(options.seed);
  world.ground.now = options.start;
  for (iam::User& user : people(world.ground.account)) world.ground.users.add(std::move(user));
  world.keys.reserved_ids.emplace(std::string(kms::kDynamoDbAlias), std::string(kGuideKeyId));
  return world;
}

std::optional<World> scenario(std::string_view name, const WorldOptions& options) {
  if (name == "default") return default_world(options);
  return std::nullopt;
}

}  // namespace keyturn
