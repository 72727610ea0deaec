#include "time/format.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;

namespace {
const Instant kSample{1791588327800};  // 2026-10-09T23:25:27.800Z
}

TEST_CASE("Moments are written in each of AWS' forms", "[time]") {
  CHECK(iso_seconds(kSample) == "2026-10-09T23:25:27Z");
  CHECK(iso_milliseconds(kSample) == "2026-10-09T23:25:27.800Z");
  CHECK(stream_label(kSample) == "2026-10-09T23:25:27.800");
  CHECK(trail_date_dynamodb(kSample) == "Oct 9, 2026 11:25:27 PM");
  CHECK(trail_date_kms(kSample) == "Oct 9, 2026, 11:25:27 PM");
  CHECK(long_date(kSample) == "Friday, October 9, 2026 at 11:25:27 PM Coordinated Universal Time");
  CHECK(trail_date_dynamodb(*parse_iso("2026-01-01T00:05:00Z")) == "Jan 1, 2026 12:05:00 AM");
  CHECK(trail_date_dynamodb(*parse_iso("2026-01-01T12:05:00Z")) == "Jan 1, 2026 12:05:00 PM");
}

TEST_CASE("A timestamp on the wire is seconds with milliseconds as the fraction", "[time]") {
  CHECK(epoch_seconds(kSample).dump() == "1791588327.8");
  CHECK(epoch_seconds(Instant{1791588327000}).dump() == "1791588327");
  CHECK(from_epoch_seconds(1791588327.8) == kSample);
}

TEST_CASE("ISO dates and times are read, other texts are not", "[time]") {
  CHECK(parse_iso("1970-01-01") == Instant{0});
  CHECK(parse_iso("1969-12-31T23:59:59.5Z") == Instant{-500});
  CHECK(parse_iso("2026-10-09T23:25:27.800Z") == kSample);
  CHECK(parse_iso("2024-02-29T00:00:00Z").has_value());
  for (const char* text : {"", "yesterday", "2026-02-30", "2026-13-01", "2026-01-01T24:00:00Z", "2026-01-01 00:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso(text).has_value());
  }
}

TEST_CASE("Spans are told in their two largest units", "[time]") {
  CHECK(human_duration(seconds(0)) == "0 s");
  CHECK(human_duration(milliseconds(300)) == "0.3 s");
  CHECK(human_duration(seconds(21)) == "21 s");
  CHECK(human_duration(minutes(5)) == "5 min");
  CHECK(human_duration(minutes(5) + seconds(2)) == "5 min 2 s");
  CHECK(human_duration(days(1) + hours(3) + minutes(59)) == "1 d 3 h");
  CHECK(human_duration(seconds(-90)) == "-1 min 30 s");
}
