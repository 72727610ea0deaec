#include "world/cli_endpoint.h"

#include <utility>

#include "world/rehearsal.h"

namespace keyturn {

namespace {

cli::Answer failure(const ServiceError& error) {
  Json body{{"__type", error.code}, {"message", error.message}};
  body.update(error.members);
  return {error.http_status, std::move(body)};
}

}  // namespace

WorldEndpoint::WorldEndpoint(World& world, std::string user_agent)
    : world_(world), user_agent_(std::move(user_agent)) {}

cli::Answer WorldEndpoint::send(const cli::Call& call) {
  Result<service::Caller> signed_in = sign_in(world_, call.region, call.access_key_id);
  if (!signed_in.ok()) return failure(signed_in.error());
  service::Caller caller = std::move(signed_in).value();
  caller.user_agent = user_agent_;
  const service::Reply reply = keyturn::call(world_, {call.service, call.operation, call.params, std::move(caller), 0});
  if (!reply.outcome.ok()) return failure(reply.outcome.error());
  return {200, reply.outcome.value()};
}

void WorldEndpoint::sleep(Duration pause) { advance_by(world_, pause); }

std::vector<std::string> WorldEndpoint::names(cli::Named kind) const {
  std::vector<std::string> names;
  switch (kind) {
    case cli::Named::Table:
      for (const auto& [name, table] : world_.tables.tables) names.push_back(name);
      break;
    case cli::Named::Key:
      for (const auto& [id, key] : world_.keys.keys) names.push_back(id);
      break;
    case cli::Named::Alias:
      for (const auto& [name, alias] : world_.keys.aliases) names.push_back(name);
      break;
  }
  return names;
}

std::vector<cli::Profile> WorldEndpoint::profiles() const {
  std::vector<cli::Profile> profiles;
  for (const iam::User& user : world_.ground.users.users()) {
    for (const std::string& name : user.profiles)
      profiles.push_back({name, user.access_key_id, user.secret_access_key});
  }
  return profiles;
}

bool WorldEndpoint::serves(std::string_view service, std::string_view operation) const {
  return keyturn::serves(service, operation);
}

std::unique_ptr<cli::Rehearsal> WorldEndpoint::rehearse() const {
  return std::make_unique<WorldRehearsal>(world_, user_agent_);
}

}  // namespace keyturn
