// Moments in parameters and answers: epoch seconds or ISO 8601 text come in, epoch seconds go on the wire, and the
// answer shows local ISO 8601 text (facts sheet aws-cli.md, 3.3).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"

namespace keyturn::cli {

struct Timestamp {
  std::int64_t microseconds = 0;               // since 1970-01-01T00:00:00Z
  std::optional<std::int64_t> offset_seconds;  // the zone that a text stated
};

// Nothing for what is neither a number of seconds nor a date.
std::optional<Timestamp> read_timestamp(const Json& value);

// What the JSON protocols send: seconds, a whole number where they are whole.
Json wire_timestamp(const Timestamp& t);

// "2018-06-13T14:52:07.123000-04:00": in the zone that the text stated, else in that of `time_zone` (the environment's
// TZ).
std::string iso_timestamp(const Timestamp& t, std::string_view time_zone);

}  // namespace keyturn::cli
