// The time zones that the CLI can show its answers in: UTC, fixed offsets and the common names with their rules of
// summer time as they are today (IANA time zone database, https://www.iana.org/time-zones). An unknown name is UTC, as
// in libc.
#pragma once
#include <cstdint>
#include <string_view>

namespace keyturn::cli {

struct CivilDate {
  int year, month, day;
};

std::int64_t floor_divide(std::int64_t a, std::int64_t b);
std::int64_t days_from_civil(std::int64_t year, std::int64_t month, std::int64_t day);  // since 1970-01-01
CivilDate civil_from_days(std::int64_t days);
std::int64_t days_in_month(std::int64_t year, std::int64_t month);

// Seconds east of UTC at this moment (seconds since the epoch).
std::int64_t zone_offset(std::string_view zone, std::int64_t seconds);

}  // namespace keyturn::cli
