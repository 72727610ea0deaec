// The event history of the account, filtered: what CloudTrail keeps for 90 days.
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-console.html
#pragma once
#include <string>
#include <vector>

#include "views/event_threads.h"
#include "world/world.h"

namespace keyturn::views {

enum class EventOrigin { Anyone, People, DynamoDb, Kms };  // whose doing it was; DynamoDb also when it was for somebody
enum class EventKind { Any, Changes, Reads };
enum class EventSpan { Kept, LastHour, LastDay, LastWeek };

struct EventFilter {
  std::string words = {};   // each of them has to be in the event's name, resources, caller or error, in any case
  std::string user = {};    // "Alice": what she did, and what was done for her; empty: everybody
  std::string source = {};  // "kms.amazonaws.com"; empty: every service
  EventKind kind = EventKind::Any;
  EventSpan span = EventSpan::Kept;
  EventOrigin origin = EventOrigin::Anyone;

  bool is_empty() const { return *this == EventFilter(); }
  friend bool operator==(const EventFilter&, const EventFilter&) = default;
};

// The choices of the form, in the order of the enums.
const std::vector<std::string>& event_origin_labels();
const std::vector<std::string>& event_kind_labels();
const std::vector<std::string>& event_span_labels();

// The users of the account; the services that file events.
std::vector<std::string> event_users(const World& world);
const std::vector<std::string>& event_sources();

// Threads as in event_threads(); looks at every event once.
std::vector<ThreadedEvent> event_history(const World& world, const EventFilter& filter);

}  // namespace keyturn::views
