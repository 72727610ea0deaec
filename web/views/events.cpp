#include "views/events.h"

#include <algorithm>

#include "base/arn.h"
#include "base/text.h"
#include "kms/key_lookup.h"
#include "views/cli_twin.h"
#include "views/keys.h"
#include "views/moments.h"

namespace keyturn::views {
namespace {

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

EventResource resource_of(const World& world, const trail::Resource& resource) {
  const std::optional<Arn> arn = Arn::parse(resource.arn);
  if (!arn) return {resource.arn, {}, {}};
  const std::vector<std::string> parts = split(arn->resource, '/');
  if (parts.size() > 1 && parts[0] == "table") return {parts[1], parts[1], {}};
  if (std::string id = key_id_of(resource.arn); !id.empty()) {
    std::string name = name_of_key(world, id);
    return {std::move(name), {}, std::move(id)};
  }
  return {arn->resource, {}, {}};
}

std::vector<Pair> facts_of(const trail::Event& event) {
  std::vector<Pair> facts = {{"Event time", date_and_time(event.time), "", false},
                             {"User", caller_of(event), "", false},
                             {"Event source", event.source, "", false},
                             {"Read-only", event.read_only ? "Yes" : "No", "", false},
                             {"Source IP address", event.source_ip, "", false},
                             {"User agent", event.user_agent, "", false},
                             {"Event id", event.id, "", true}};
  if (!event.request_id.empty()) facts.push_back({"Request id", event.request_id, "", true});
  if (event.failed()) {
    facts.push_back({"Error code", event.error_code, "", false});
    facts.push_back({"Error message", event.error_message.empty() ? "–" : event.error_message, "", true});
  }
  return facts;
}

Json lookup_params(const trail::Event& event) {
  return {{"LookupAttributes", {{{"AttributeKey", "EventId"}, {"AttributeValue", event.id}}}}};
}

}  // namespace

std::string caller_of(const trail::Event& event) {
  const std::string user = event.user_identity.value("userName", std::string());
  const std::string invoked_by = event.user_identity.value("invokedBy", std::string());
  if (invoked_by.empty()) return user.empty() ? "AWS" : user;
  if (event.type == "AwsServiceEvent") return "AWS KMS";
  return user.empty() ? "DynamoDB" : "DynamoDB for " + user;
}

EventRow event_row(const World& world, const ThreadedEvent& threaded) {
  const trail::Event& event = world.ground.trail.at(threaded.index);
  EventRow row;
  row.number = event.number;
  row.depth = threaded.depth;
  row.name = event.name;
  row.service = service_of(event);
  row.caller = caller_of(event);
  row.time = date_and_time(event.time);
  row.error = event.error_code;
  if (!event.resources.empty()) row.resource = resource_of(world, event.resources.front());
  return row;
}

std::vector<EventRow> table_events(const World& world, const std::string& table) {
  std::vector<EventRow> rows;
  const auto threads = event_threads(
      world.ground.trail, [&](const trail::Event&, const trail::Event& root) { return names_table(root, table); });
  for (const ThreadedEvent& event : threads) rows.push_back(event_row(world, event));
  return rows;
}

std::vector<ThreadedEvent> key_events(const World& world, const std::string& key_id) {
  const std::string arn = kms::key_arn(world.ground.account, key_id);
  return event_threads(world.ground.trail, [&](const trail::Event& event, const trail::Event&) {
    return std::any_of(event.resources.begin(), event.resources.end(),
                       [&](const trail::Resource& resource) { return resource.arn == arn; });
  });
}

std::optional<EventDetails> event_details(const World& world, trail::EventNumber number) {
  const trail::Trail& trail = world.ground.trail;
  const trail::Event* const event = trail.find(number);
  if (!event) return std::nullopt;
  EventDetails details;
  details.name = event->name;
  details.facts = facts_of(*event);
  for (const trail::Resource& resource : event->resources) details.resources.push_back(resource_of(world, resource));
  const trail::Event* const cause = event->parent == 0 ? nullptr : trail.find(event->parent);
  if (cause) details.cause = EventLink{cause->number, cause->name};
  details.is_cause_unseen = event->parent != 0 && !cause;
  for (std::size_t i = 0; i < trail.size(); ++i) {
    if (trail.at(i).parent == number) details.caused.push_back({trail.at(i).number, trail.at(i).name});
  }
  std::sort(details.caused.begin(), details.caused.end(),
            [](const EventLink& a, const EventLink& b) { return a.number < b.number; });
  details.record = trail::cloudtrail_record(*event).dump(2);
  details.command = aws_command("cloudtrail", "LookupEvents", lookup_params(*event));
  return details;
}

std::string event_record(const World& world, trail::EventNumber number) {
  const trail::Event* event = world.ground.trail.find(number);
  return event ? trail::cloudtrail_record(*event).dump(2) : std::string();
}

}  // namespace keyturn::views
