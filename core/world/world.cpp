#include "world/world.h"

#include "service/errors.h"
#include "world/door.h"
#include "world/key_watch.h"

namespace keyturn {

Door::Door(World& world)
    : dynamodb_(world.tables), kms_(world.keys), dispatcher_(world.ground, {&cloudtrail_, &dynamodb_, &kms_, &sts_}) {}

service::Reply call(World& world, const service::Request& request) {
  Door door(world);
  service::Reply reply = door.dispatcher().call(request);
  const bool changed_keys = request.service == "kms" && reply.outcome.ok() &&
                            !door.dispatcher().service("kms")->is_read_only(request.operation);
  if (changed_keys) {
    watch_keys(world);
    advance_to(world, world.ground.now);  // what waited for the key goes on at once
  }
  return reply;
}

bool serves(std::string_view service, std::string_view operation) {
  // What a service can do does not depend on what the account holds.
  World empty;
  Door door(empty);
  const service::Service* const found = door.dispatcher().service(service);
  return found && found->has(operation);
}

service::Caller caller_by_access_key(const World& world, std::string_view access_key_id) {
  const iam::User* const user = world.ground.users.by_access_key(access_key_id);
  service::Caller caller;
  if (user) caller.user_arn = user->arn;
  caller.source_ip = "127.0.0.1";
  return caller;
}

Result<service::Caller> sign_in(const World& world, std::string_view region, std::string_view access_key_id) {
  const std::string& simulated = world.ground.account.region;
  if (region != simulated) return service::region_not_simulated(simulated, region);
  service::Caller caller = caller_by_access_key(world, access_key_id);
  if (caller.user_arn.empty()) return service::unrecognized_client();
  return caller;
}

}  // namespace keyturn
