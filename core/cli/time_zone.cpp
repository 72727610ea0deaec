#include "cli/time_zone.h"

#include <algorithm>
#include <array>

namespace keyturn::cli {

namespace {

enum class Summer { None, America, Europe };

struct Zone {
  std::string_view name;
  int offset_minutes;  // in winter
  Summer summer;
};

constexpr std::array kZones = {
    Zone{"America/Chicago", -360, Summer::America},
    Zone{"America/Denver", -420, Summer::America},
    Zone{"America/Los_Angeles", -480, Summer::America},
    Zone{"America/New_York", -300, Summer::America},
    Zone{"America/Sao_Paulo", -180, Summer::None},
    Zone{"America/Toronto", -300, Summer::America},
    Zone{"Asia/Calcutta", 330, Summer::None},
    Zone{"Asia/Dubai", 240, Summer::None},
    Zone{"Asia/Hong_Kong", 480, Summer::None},
    Zone{"Asia/Kolkata", 330, Summer::None},
    Zone{"Asia/Seoul", 540, Summer::None},
    Zone{"Asia/Shanghai", 480, Summer::None},
    Zone{"Asia/Singapore", 480, Summer::None},
    Zone{"Asia/Tokyo", 540, Summer::None},
    Zone{"EST5EDT", -300, Summer::America},
    Zone{"Europe/Amsterdam", 60, Summer::Europe},
    Zone{"Europe/Berlin", 60, Summer::Europe},
    Zone{"Europe/Dublin", 0, Summer::Europe},
    Zone{"Europe/Lisbon", 0, Summer::Europe},
    Zone{"Europe/London", 0, Summer::Europe},
    Zone{"Europe/Madrid", 60, Summer::Europe},
    Zone{"Europe/Paris", 60, Summer::Europe},
    Zone{"Europe/Rome", 60, Summer::Europe},
    Zone{"Europe/Stockholm", 60, Summer::Europe},
    Zone{"Europe/Vienna", 60, Summer::Europe},
    Zone{"Europe/Zurich", 60, Summer::Europe},
    Zone{"PST8PDT", -480, Summer::America},
};

// The n-th Sunday of a month, the last one for n = 5, as days since the epoch.
std::int64_t nth_sunday(std::int64_t year, std::int64_t month, int n) {
  const std::int64_t first = days_from_civil(year, month, 1);
  const std::int64_t first_sunday = first + (10 - (first % 7 + 7) % 7) % 7;  // 1970-01-01 was a Thursday
  std::int64_t sunday = first_sunday + 7 * (n - 1);
  while (sunday - first >= days_in_month(year, month)) sunday -= 7;
  return sunday;
}

bool is_summer(const Zone& zone, std::int64_t seconds) {
  const std::int64_t year = civil_from_days(floor_divide(seconds, 86400)).year;
  if (zone.summer == Summer::America) {  // 2:00 local time, second Sunday of March to first Sunday of November
    const std::int64_t begin = nth_sunday(year, 3, 2) * 86400 + 7200 - zone.offset_minutes * 60;
    const std::int64_t end = nth_sunday(year, 11, 1) * 86400 + 3600 - zone.offset_minutes * 60;
    return seconds >= begin && seconds < end;
  }
  if (zone.summer == Summer::Europe) {  // 1:00 UTC, last Sunday of March to last Sunday of October
    return seconds >= nth_sunday(year, 3, 5) * 86400 + 3600 && seconds < nth_sunday(year, 10, 5) * 86400 + 3600;
  }
  return false;
}

}  // namespace

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

// Howard Hinnant's days_from_civil: eras of 400 years that begin on the first of March.
std::int64_t days_from_civil(std::int64_t year, std::int64_t month, std::int64_t day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

CivilDate civil_from_days(std::int64_t days) {
  days += 719468;
  const std::int64_t era = floor_divide(days, 146097);
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted_month + (shifted_month < 10 ? 3 : -9);
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), static_cast<int>(month),
          static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1)};
}

std::int64_t days_in_month(std::int64_t year, std::int64_t month) {
  const std::int64_t next = month == 12 ? days_from_civil(year + 1, 1, 1) : days_from_civil(year, month + 1, 1);
  return next - days_from_civil(year, month, 1);
}

std::int64_t zone_offset(std::string_view name, std::int64_t seconds) {
  const auto zone = std::find_if(kZones.begin(), kZones.end(), [&](const Zone& z) { return z.name == name; });
  if (zone == kZones.end()) return 0;
  return zone->offset_minutes * 60 + (is_summer(*zone, seconds) ? 3600 : 0);
}

}  // namespace keyturn::cli
