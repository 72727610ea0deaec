#include "views/events.h"

#include <algorithm>
#include <map>

#include "base/arn.h"
#include "base/text.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

// The user's own call that `event` goes back to.
const trail::Event& root_of(const trail::Trail& trail, const trail::Event& event) {
  const trail::Event* root = &event;
  while (root->parent != 0) {
    const trail::Event* parent = trail.find(root->parent);
    if (!parent) break;
    root = parent;
  }
  return *root;
}

}  // namespace

bool names_table(const trail::Event& event, const std::string& table) {
  if (!event.request_parameters.is_object()) return false;
  const auto found = event.request_parameters.find("tableName");
  if (found == event.request_parameters.end() || !found->is_string()) return false;
  const std::string& named = found->get_ref<const std::string&>();
  if (named == table) return true;
  const std::optional<Arn> arn = Arn::parse(named);
  return arn && arn->resource == "table/" + table;
}

std::string service_of(const trail::Event& event) { return event.source.substr(0, event.source.find('.')); }

std::string caller_of(const trail::Event& event) {
  const std::string user = event.user_identity.value("userName", std::string());
  const std::string invoked_by = event.user_identity.value("invokedBy", std::string());
  if (invoked_by.empty()) return user.empty() ? "AWS" : user;
  return user.empty() ? "DynamoDB" : "DynamoDB for " + user;
}

std::vector<EventRow> table_events(const World& world, const std::string& table) {
  const trail::Trail& trail = world.ground.trail;
  std::map<trail::EventNumber, std::vector<const trail::Event*>, std::greater<>> threads;  // by the root's number
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    const trail::Event& root = root_of(trail, event);
    if (names_table(root, table)) threads[root.number].push_back(&event);
  }
  std::vector<EventRow> rows;
  for (auto& [root, events] : threads) {
    std::sort(events.begin(), events.end(), [](const auto* a, const auto* b) { return a->number < b->number; });
    for (const trail::Event* event : events) {
      rows.push_back({event->number, event->number == root ? 0 : 1, event->name, service_of(*event), caller_of(*event),
                      date_and_time(event->time), event->error_code});
    }
  }
  return rows;
}

std::string event_record(const World& world, trail::EventNumber number) {
  const trail::Event* event = world.ground.trail.find(number);
  return event ? trail::cloudtrail_record(*event).dump(2) : std::string();
}

}  // namespace keyturn::views
