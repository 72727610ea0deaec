// How AWS writes moments, always in UTC here, and how people read spans.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "time/instant.h"

namespace keyturn {

struct CivilTime {
  int year, month, day, hour, minute, second, millisecond;
};
CivilTime civil_time(Instant t);

std::string iso_seconds(Instant t);       // 2026-10-09T23:25:27Z, CloudTrail's eventTime
std::string iso_milliseconds(Instant t);  // 2026-10-09T23:25:27.800Z, DynamoDB's error texts
std::string stream_label(Instant t);      // 2026-10-08T23:07:31.275, without the Z

// CloudTrail's dates inside responseElements (facts sheet 11.1): "May 3, 2015 11:34:14 PM" for DynamoDB and
// "Aug 10, 2022, 10:38:27 PM" for KMS.
std::string trail_date_dynamodb(Instant t);
std::string trail_date_kms(Instant t);

// "Thursday, October 8, 2026 at 11:20:48 PM Coordinated Universal Time", DynamoDB's decrease limit text.
std::string long_date(Instant t);

// A timestamp of the AWS JSON protocols: seconds since the epoch, milliseconds as the fraction.
Json epoch_seconds(Instant t);
Instant from_epoch_seconds(double seconds);

// "2026-10-09", "2026-10-09T23:25:27[.8][Z]"; nothing when it is neither.
std::optional<Instant> parse_iso(std::string_view text);

// The two largest units that are not zero: "1 d 3 h", "5 min", "21 s", "0.3 s", "0 s".
std::string human_duration(Duration d);

}  // namespace keyturn
