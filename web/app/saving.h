// How far the account has been kept in the browser (platform/vault.h), and what stood in the way.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>

#include "base/service_error.h"
#include "platform/vault.h"
#include "world/world.h"

namespace keyturn::app {

struct Saving {
  std::optional<World> kept;    // what the browser has; nothing when that is to be replaced as a whole
  std::deque<World> written;    // on their way there, the first begun first
  bool again = false;           // something changed meanwhile
  std::uint64_t beside = 0;     // what the terminal and the lesson had come to
  platform::KeptRecords found;  // at the start, when it was not readable
  std::optional<ServiceError> unreadable;
  platform::Keeping told = platform::Keeping::Kept;
  int flash = 0;  // the message about it
};

}  // namespace keyturn::app
