// How the event history shows an event of the trail, and by what it is found.
// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html
#pragma once
#include <string_view>

#include "base/json.h"
#include "trail/event.h"

namespace keyturn::cloudtrail {

// CloudTrail's clock has no fractions of a second.
Instant event_time(const trail::Event& event);

// An entry of LookupEvents: the members that the event has.
Json history_entry(const trail::Event& event);

// Values are compared whole and with their case. A resource is found by its name and by its ARN.
bool has_attribute(const trail::Event& event, std::string_view key, std::string_view value);

}  // namespace keyturn::cloudtrail
