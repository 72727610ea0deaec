// What every simulated service stands on: the account, its people, the virtual clock, what happens next, chance, and
// the event history. A part of World.
#pragma once
#include <string>

#include "iam/directory.h"
#include "random/random_source.h"
#include "time/instant.h"
#include "time/scheduler.h"
#include "trail/trail.h"

namespace keyturn::service {

struct Account {
  std::string id = "123456789012";
  std::string region = "us-east-1";

  std::string arn(std::string_view service, std::string_view resource) const;
};

struct Ground {
  Account account;
  iam::Directory users;
  Instant now;
  Scheduler scheduler;
  RandomSource random{"keyturn"};
  trail::Trail trail;
};

}  // namespace keyturn::service
