// The CLI's endpoint in the simulated account: its requests go through the door, its pauses let simulated time pass.
#pragma once
#include <functional>

#include "cli/endpoint.h"
#include "world/world.h"

namespace keyturn {

class WorldEndpoint : public cli::Endpoint {
 public:
  // `world` must outlive the endpoint. `user_agent` is what the trail shows.
  WorldEndpoint(World& world, std::string user_agent);

  cli::Answer send(const cli::Call& call) override;
  void sleep(Duration pause) override;
  std::vector<std::string> names(cli::Named kind) const override;
  std::vector<cli::Profile> profiles() const override;
  bool serves(std::string_view service, std::string_view operation) const override;
  std::unique_ptr<cli::Rehearsal> rehearse() const override;

 private:
  World& world_;
  std::string user_agent_;
};

}  // namespace keyturn
