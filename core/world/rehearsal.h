// A copy of the account to try requests on, and what they would change, told by what DescribeTable and DescribeKey
// would answer before and after.
#pragma once
#include "cli/rehearsal.h"
#include "world/cli_endpoint.h"
#include "world/world.h"

namespace keyturn {

class WorldRehearsal : public cli::Rehearsal {
 public:
  WorldRehearsal(const World& world, std::string user_agent);

  cli::Endpoint& endpoint() override { return endpoint_; }
  std::vector<std::string> changes() override;
  std::string events() const override;
  Duration let_pass() override;

 private:
  World world_;
  WorldEndpoint endpoint_;
  Json before_;                // what there was when changes() was asked last
  std::size_t events_before_;  // how many there were at first
  Scheduler planned_before_;
};

}  // namespace keyturn
