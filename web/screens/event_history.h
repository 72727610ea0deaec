// Event history: what happened in the account, filtered, as CloudTrail shows it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "screens/event_list.h"
#include "views/event_history.h"

namespace keyturn::screens {

struct EventHistoryState {
  views::EventFilter filter;
  std::string address;  // the words that the address had last
  EventListState list;

  // The events that the filter finds, and what they were found with: looking costs a pass over the whole trail.
  struct Found {
    std::vector<views::ThreadedEvent> events;
    views::EventFilter filter;
    std::size_t trail_size = 0;
    std::uint64_t revision = 0;
    std::int64_t minute = 0;  // the range moves with the clock
  };
  std::optional<Found> found;
};

void draw_event_history(const app::App& app, EventHistoryState& state, app::Actions& actions);

}  // namespace keyturn::screens
