#include "cloudtrail/history.h"

#include <algorithm>
#include <string>

#include "base/arn.h"
#include "base/text.h"
#include "time/format.h"

namespace keyturn::cloudtrail {

namespace {

// Empty when the caller has no such thing: a service has neither user name nor access key.
std::string of_caller(const trail::Event& event, const char* member) {
  return event.user_identity.value(member, std::string());
}

std::string_view read_only(const trail::Event& event) { return event.read_only ? "true" : "false"; }

// A table goes by its name, a key and an alias by their ARN.
std::string resource_name(const trail::Resource& resource) {
  constexpr std::string_view kTable = "table/";
  const auto arn = Arn::parse(resource.arn);
  if (!arn || !arn->resource.starts_with(kTable)) return resource.arn;
  return split(arn->resource, '/')[1];
}

}  // namespace

Instant event_time(const trail::Event& event) { return {event.time.milliseconds / 1000 * 1000}; }

Json history_entry(const trail::Event& event) {
  Json entry;
  entry["EventId"] = event.id;
  entry["EventName"] = event.name;
  entry["ReadOnly"] = read_only(event);
  if (std::string key = of_caller(event, "accessKeyId"); !key.empty()) entry["AccessKeyId"] = std::move(key);
  entry["EventTime"] = epoch_seconds(event_time(event));
  entry["EventSource"] = event.source;
  if (std::string name = of_caller(event, "userName"); !name.empty()) entry["Username"] = std::move(name);
  Json& resources = entry["Resources"] = Json::array();
  for (const trail::Resource& resource : event.resources) {
    resources.push_back({{"ResourceType", resource.type}, {"ResourceName", resource_name(resource)}});
  }
  entry["CloudTrailEvent"] = cloudtrail_record(event).dump();
  return entry;
}

bool has_attribute(const trail::Event& event, std::string_view key, std::string_view value) {
  if (key == "EventId") return event.id == value;
  if (key == "EventName") return event.name == value;
  if (key == "ReadOnly") return read_only(event) == value;
  if (key == "Username") return of_caller(event, "userName") == value;
  if (key == "EventSource") return event.source == value;
  if (key == "AccessKeyId") return of_caller(event, "accessKeyId") == value;
  return std::any_of(event.resources.begin(), event.resources.end(), [&](const trail::Resource& resource) {
    return key == "ResourceType" ? resource.type == value : resource.arn == value || resource_name(resource) == value;
  });
}

}  // namespace keyturn::cloudtrail
