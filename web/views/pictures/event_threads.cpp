#include "views/pictures/event_threads.h"

#include <algorithm>
#include <functional>
#include <map>

#include "base/text.h"
#include "views/events.h"
#include "views/keys.h"
#include "views/moments.h"
#include "views/pictures/trail_reading.h"
#include "views/pictures/wording.h"

namespace keyturn::views {
namespace {

CallerKind kind_of(const trail::Event& event) {
  if (is_by_service(event)) return CallerKind::Service;
  return event.user_identity.contains("invokedBy") ? CallerKind::ForYou : CallerKind::You;
}

std::string key_of(const trail::Event& event) {
  for (const trail::Resource& resource : event.resources) {
    if (std::string id = key_id_of(resource.arn); !id.empty()) return id;
  }
  return {};
}

ThreadCall call_of(const trail::Event& event, const KeyTags& tags) {
  const std::string key = key_of(event);
  return {event.number,     event.name,     service_of(event),
          caller_of(event), kind_of(event), key.empty() ? KeyTag{} : tags.of(key),
          event.error_code};
}

// The number of the call that began the thread: of one that left no event, too.
trail::EventNumber root_of(const trail::Trail& trail, const trail::Event& event) {
  const trail::Event* at = &event;
  while (at->parent != 0) {
    const trail::Event* const parent = trail.find(at->parent);
    if (!parent) return at->parent;
    at = parent;
  }
  return at->number;
}

std::string words_of(const EventThreads& threads) {
  std::string text = threads.title + ".";
  for (const EventThread& thread : threads.threads) {
    const ThreadCall& root = thread.calls.front();
    text += joined({" ", date_and_time(thread.time), ": ", root.caller, " called ", root.name});
    if (!root.error.empty()) text += joined({", which failed with ", root.error});
    for (std::size_t i = 1; i < thread.calls.size(); ++i) {
      const ThreadCall& call = thread.calls[i];
      text += joined({i == 1 ? "; it caused " : ", ", call.service, ":", call.name});
      if (!call.key.letter.empty()) text += joined({" with key ", call.key.letter});
      if (!call.error.empty()) text += joined({" (", call.error, ")"});
    }
    text += ".";
  }
  return text;
}

}  // namespace

EventThreads event_threads(const World& world, const std::string& table, std::size_t most) {
  const trail::Trail& trail = world.ground.trail;
  const KeyTags tags(world);
  std::map<trail::EventNumber, std::vector<const trail::Event*>, std::greater<>> by_root;
  for (std::size_t i = trail.size(); i > 0; --i) {
    const trail::Event& event = trail.at(i - 1);
    const bool is_own = names_table(event, table) || table_in_context(event) == table;
    const trail::EventNumber root = root_of(trail, event);
    const trail::Event* const began = trail.find(root);
    if (is_own || (began && names_table(*began, table))) by_root[root].push_back(&event);
  }
  EventThreads threads;
  std::size_t asked = 0;
  for (auto& [root, events] : by_root) {
    if (threads.threads.size() == most) break;
    std::sort(events.begin(), events.end(), [](const auto* a, const auto* b) { return a->number < b->number; });
    EventThread thread{events.front()->time, {}};
    if (events.front()->number != root) {
      const std::string caller = events.front()->user_identity.value("userName", std::string("DynamoDB"));
      thread.calls.push_back({0, "a read or write of items", "dynamodb", caller, CallerKind::You, {}, {}});
    }
    for (const trail::Event* event : events) thread.calls.push_back(call_of(*event, tags));
    asked += static_cast<std::size_t>(std::count_if(thread.calls.begin(), thread.calls.end(),
                                                    [](const auto& call) { return call.service == "kms"; }));
    threads.threads.push_back(std::move(thread));
  }
  threads.title =
      asked == 0
          ? "Your calls are in the trail; none of these made DynamoDB ask KMS"
          : joined({"Behind ", counted(threads.threads.size(), "call"), " stand ", counted(asked, "call"), " to KMS"});
  threads.words = words_of(threads);
  return threads;
}

}  // namespace keyturn::views
