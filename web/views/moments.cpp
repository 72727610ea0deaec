#include "views/moments.h"

#include <string_view>

#include "base/text.h"
#include "time/format.h"

namespace keyturn::views {
namespace {

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
constexpr std::string_view kDays[] = {"Thu", "Fri", "Sat", "Sun",
                                      "Mon", "Tue", "Wed"};  // 1 January 1970 was a Thursday

std::string two_digits(int n) {
  std::string text = std::to_string(n);
  return n < 10 ? "0" + text : text;
}

std::string hours_and_minutes(const CivilTime& t) { return joined({two_digits(t.hour), ":", two_digits(t.minute)}); }

std::string_view month_of(const CivilTime& t) { return kMonths[static_cast<std::size_t>(t.month - 1)]; }

std::int64_t in_whole_seconds_up(Duration d) { return (d.milliseconds + 999) / 1000; }

}  // namespace

std::string date_and_time(Instant t) {
  const CivilTime civil = civil_time(t);
  return joined({std::to_string(civil.day), " ", month_of(civil), " ", std::to_string(civil.year), ", ",
                 hours_and_minutes(civil), ":", two_digits(civil.second), " UTC"});
}

std::string reading_to_minute(Instant t) {
  const CivilTime civil = civil_time(t);
  const auto day = static_cast<std::size_t>(t.milliseconds / days(1).milliseconds % 7);
  return joined({kDays[day], " ", std::to_string(civil.day), " ", month_of(civil).substr(0, 3), " ",
                 std::to_string(civil.year), " ", hours_and_minutes(civil)});
}

std::string reading_to_second(Instant t) {
  return joined({reading_to_minute(t), ":", two_digits(civil_time(t).second)});
}

std::string month_and_year(Instant t) {
  const CivilTime civil = civil_time(t);
  return joined({month_of(civil), " ", std::to_string(civil.year)});
}

std::string time_until(Instant now, Instant due) {
  if (due <= now) return "now";
  return "in " + human_duration(seconds(in_whole_seconds_up(due - now)));
}

std::string minutes_between(Duration shortest, Duration longest) {
  const auto whole = [](Duration span) { return std::to_string(span.milliseconds / minutes(1).milliseconds); };
  return joined({whole(shortest), " to ", whole(longest), " minutes"});
}

std::string time_since(Instant now, Instant past) {
  const Duration gap = now - past;
  if (gap < seconds(1)) return "just now";
  return human_duration(seconds(gap.milliseconds / 1000)) + " ago";
}

}  // namespace keyturn::views
