// The trail as threads instead of a log: a call, and below it the calls that it caused, however deep.
#pragma once
#include <cstddef>
#include <functional>
#include <vector>

#include "trail/trail.h"

namespace keyturn::views {

struct ThreadedEvent {
  std::size_t index = 0;  // in the trail
  int depth = 0;          // how many of the listed events caused it, one the other

  friend bool operator==(const ThreadedEvent&, const ThreadedEvent&) = default;
};

// `root` is the call that `event` goes back to, or `event` itself.
using WantsEvent = std::function<bool(const trail::Event& event, const trail::Event& root)>;

// The events that are wanted, the latest thread first, each call before what it caused. Looks at every event once.
std::vector<ThreadedEvent> event_threads(const trail::Trail& trail, const WantsEvent& wanted);

}  // namespace keyturn::views
