#include "time/format.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "base/text.h"

namespace keyturn {

namespace {

constexpr std::array<const char*, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                 "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<const char*, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};

template <typename... Arguments>
std::string printed(const char* format, Arguments... arguments) {
  std::array<char, 128> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), format, arguments...);
  return std::string(buffer.data(), static_cast<std::size_t>(length));
}

struct Clock12 {
  int hour;
  const char* half;
};

Clock12 clock_12(int hour) { return {hour % 12 == 0 ? 12 : hour % 12, hour < 12 ? "AM" : "PM"}; }

std::string us_date(const CivilTime& c, const char* after_year) {
  const Clock12 clock = clock_12(c.hour);
  return printed("%.3s %d, %d%s %d:%02d:%02d %s", kMonths[static_cast<std::size_t>(c.month - 1)], c.day, c.year,
                 after_year, clock.hour, c.minute, c.second, clock.half);
}

}  // namespace

CivilTime civil_time(Instant t) {
  using namespace std::chrono;
  const auto since_epoch = std::chrono::milliseconds(t.milliseconds);
  const auto day = floor<std::chrono::days>(since_epoch);
  const year_month_day date{sys_days(day)};
  const auto rest = static_cast<int>((since_epoch - day).count());
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          rest / 3600000,
          rest / 60000 % 60,
          rest / 1000 % 60,
          rest % 1000};
}

std::string iso_seconds(Instant t) {
  const CivilTime c = civil_time(t);
  return printed("%04d-%02d-%02dT%02d:%02d:%02dZ", c.year, c.month, c.day, c.hour, c.minute, c.second);
}

std::string stream_label(Instant t) {
  const CivilTime c = civil_time(t);
  return printed("%04d-%02d-%02dT%02d:%02d:%02d.%03d", c.year, c.month, c.day, c.hour, c.minute, c.second,
                 c.millisecond);
}

std::string iso_milliseconds(Instant t) { return stream_label(t) + "Z"; }

std::string trail_date_dynamodb(Instant t) { return us_date(civil_time(t), ""); }

std::string trail_date_kms(Instant t) { return us_date(civil_time(t), ","); }

std::string long_date(Instant t) {
  const CivilTime c = civil_time(t);
  const Clock12 clock = clock_12(c.hour);
  const auto day = std::chrono::floor<std::chrono::days>(std::chrono::milliseconds(t.milliseconds));
  const std::chrono::weekday weekday{std::chrono::sys_days(day)};
  return printed("%s, %s %d, %d at %d:%02d:%02d %s Coordinated Universal Time", kWeekdays[weekday.c_encoding()],
                 kMonths[static_cast<std::size_t>(c.month - 1)], c.day, c.year, clock.hour, c.minute, c.second,
                 clock.half);
}

Json epoch_seconds(Instant t) {
  if (t.milliseconds % 1000 == 0) return t.milliseconds / 1000;
  return static_cast<double>(t.milliseconds) / 1000.0;
}

Instant from_epoch_seconds(double seconds) { return {std::llround(seconds * 1000.0)}; }

std::optional<Instant> parse_iso(std::string_view text) {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  double second = 0.0;
  int used = 0;
  const std::string copy(text);
  if (std::sscanf(copy.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &used) != 3) return std::nullopt;
  auto rest = text.substr(static_cast<std::size_t>(used));
  if (!rest.empty()) {
    int time_used = 0;
    if (std::sscanf(copy.c_str() + used, "T%2d:%2d:%lf%n", &hour, &minute, &second, &time_used) != 3) {
      return std::nullopt;
    }
    rest.remove_prefix(static_cast<std::size_t>(time_used));
    if (rest == "Z" || rest == "+00:00") rest = {};
    if (!rest.empty()) return std::nullopt;
  }
  using namespace std::chrono;
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || hour > 23 || minute > 59 || second < 0.0 || second >= 60.0) return std::nullopt;
  const std::int64_t whole =
      sys_days(date).time_since_epoch().count() * std::int64_t{86400} + hour * 3600 + minute * 60;
  return Instant{whole * 1000 + std::llround(second * 1000.0)};
}

std::string human_duration(Duration d) {
  if (d.milliseconds < 0) return "-" + human_duration({-d.milliseconds});
  if (d.milliseconds % 1000 != 0 && d < keyturn::seconds(1)) return printed("%.1f s", d.seconds());
  const auto whole = static_cast<long long>(d.milliseconds / 1000);
  if (whole < 60) return printed("%lld s", whole);
  struct Unit {
    long long length;
    const char* name;
  };
  constexpr std::array<Unit, 4> units = {{{86400, "d"}, {3600, "h"}, {60, "min"}, {1, "s"}}};
  std::size_t first = 0;
  while (whole < units[first].length) ++first;
  std::string text = printed("%lld %s", whole / units[first].length, units[first].name);
  if (first + 1 < units.size()) {
    const long long next = whole % units[first].length / units[first + 1].length;
    if (next > 0) text += printed(" %lld %s", next, units[first + 1].name);
  }
  return text;
}

}  // namespace keyturn
