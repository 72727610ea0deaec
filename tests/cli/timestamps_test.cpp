#include "cli/timestamps.h"

#include <catch2/catch_test_macros.hpp>

using namespace keyturn;
using namespace keyturn::cli;

namespace {

std::string shown(const Json& value, std::string_view zone) { return iso_timestamp(*read_timestamp(value), zone); }

}  // namespace

TEST_CASE("Moments are shown in the terminal's time zone", "[cli][time]") {
  CHECK(shown(0, "UTC") == "1970-01-01T00:00:00+00:00");
  CHECK(shown(1522772130.123, "UTC") == "2018-04-03T16:15:30.123000+00:00");
  CHECK(shown(1522772130, "America/New_York") == "2018-04-03T12:15:30-04:00");  // summer time
  CHECK(shown(1515000000, "America/New_York") == "2018-01-03T12:20:00-05:00");
  CHECK(shown(1522772130, "Europe/Vienna") == "2018-04-03T18:15:30+02:00");
  CHECK(shown(1522772130, "Asia/Kolkata") == "2018-04-03T21:45:30+05:30");
  CHECK(shown(-1, "UTC") == "1969-12-31T23:59:59+00:00");
}

TEST_CASE("Summer time begins and ends to the second", "[cli][time]") {
  CHECK(shown(1520751599, "America/New_York") == "2018-03-11T01:59:59-05:00");
  CHECK(shown(1520751600, "America/New_York") == "2018-03-11T03:00:00-04:00");
  CHECK(shown(1521939599, "Europe/Berlin") == "2018-03-25T01:59:59+01:00");
  CHECK(shown(1521939600, "Europe/Berlin") == "2018-03-25T03:00:00+02:00");
}

TEST_CASE("Parameters take seconds and ISO 8601 texts", "[cli][time]") {
  CHECK(wire_timestamp(*read_timestamp("2024-01-02")) == 1704153600);
  CHECK(wire_timestamp(*read_timestamp("2024-01-02T03:04:05Z")) == 1704164645);
  CHECK(wire_timestamp(*read_timestamp("2024-01-02T03:04:05+01:00")) == 1704161045);
  CHECK(wire_timestamp(*read_timestamp("20240102T030405Z")) == 1704164645);
  CHECK(wire_timestamp(*read_timestamp("1404768142")) == 1404768142);
  CHECK(wire_timestamp(*read_timestamp("1404768142.5")) == 1404768142.5);
  for (const Json& value :
       {Json("yesterday"), Json(""), Json("2024-13-01"), Json("2024-02-30"), Json(nullptr), Json::object()}) {
    CAPTURE(value);
    CHECK_FALSE(read_timestamp(value));
  }
}
