// LookupEvents: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
#include <algorithm>
#include <string>

#include "cloudtrail/errors.h"
#include "cloudtrail/history.h"
#include "cloudtrail/next_token.h"
#include "cloudtrail/ops/operations.h"
#include "time/format.h"

namespace keyturn::cloudtrail::ops {

namespace {

constexpr Duration kKept = days(90);
constexpr std::size_t kMostResults = 50;

struct Lookup {
  Instant from;
  Instant to;
  std::string key;  // empty: whatever happened
  std::string value;

  bool finds(const trail::Event& event) const {
    const Instant time = event_time(event);
    return from <= time && time <= to && (key.empty() || has_attribute(event, key, value));
  }
};

Instant moment(const Json& params, const char* member, Instant otherwise) {
  return params.contains(member) ? from_epoch_seconds(params[member].get<double>()) : otherwise;
}

// A time range that reaches beyond what is kept is cut.
Result<Lookup> read_lookup(const Json& params, Instant now) {
  const Instant oldest = now - kKept;
  Lookup lookup{moment(params, "StartTime", oldest), moment(params, "EndTime", now), {}, {}};
  if (params.contains("StartTime") && params.contains("EndTime") && lookup.to < lookup.from)
    return errors::inverted_time_range();
  lookup.from = std::max(lookup.from, oldest);
  // Only the first one counts, and others are not refused, as was seen with AWS.
  if (const auto attributes = params.find("LookupAttributes"); attributes != params.end() && !attributes->empty()) {
    lookup.key = attributes->front()["AttributeKey"].get<std::string>();
    lookup.value = attributes->front()["AttributeValue"].get<std::string>();
  }
  if (lookup.key == "ReadOnly" && lookup.value != "true" && lookup.value != "false")
    return errors::read_only_neither_true_nor_false(lookup.value);
  return lookup;
}

// Insights events come of trails that have Insights switched on; the account has none.
Result<Json> insights(const Lookup& lookup) {
  for (const char* key : {"", "EventId", "EventName", "EventSource"}) {
    if (lookup.key == key) return Json{{"Events", Json::array()}};
  }
  return errors::attribute_not_of_insights(lookup.key);
}

}  // namespace

Result<Json> lookup_events(const trail::Trail& trail, Context& context, const Json& params) {
  KT_TRY(const Lookup lookup, read_lookup(params, context.now()));
  std::size_t position = trail.size();
  if (params.contains("NextToken")) {
    KT_TRY(position, position_of(params["NextToken"].get_ref<const std::string&>(), params, trail.size()));
  }
  if (params.contains("EventCategory")) return insights(lookup);
  const std::size_t most = params.value("MaxResults", kMostResults);
  Json answer;
  Json events = Json::array();
  for (; position > 0 && lookup.from <= event_time(trail.at(position - 1)); --position) {
    const trail::Event& event = trail.at(position - 1);
    if (!lookup.finds(event)) continue;
    if (events.size() == most) {
      answer["NextToken"] = next_token(position, params);
      break;
    }
    events.push_back(history_entry(event));
  }
  answer["Events"] = std::move(events);
  return answer;
}

}  // namespace keyturn::cloudtrail::ops
