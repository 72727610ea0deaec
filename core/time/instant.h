// Moments and spans of simulated time, in whole milliseconds. Only the World's clock says what "now" is: nothing in
// core/ reads a real clock.
#pragma once
#include <compare>
#include <cstdint>

namespace keyturn {

struct Duration {
  std::int64_t milliseconds = 0;

  constexpr double seconds() const { return static_cast<double>(milliseconds) / 1000.0; }

  friend constexpr auto operator<=>(Duration, Duration) = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 errs
  friend constexpr Duration operator+(Duration a, Duration b) { return {a.milliseconds + b.milliseconds}; }
  friend constexpr Duration operator-(Duration a, Duration b) { return {a.milliseconds - b.milliseconds}; }
  friend constexpr Duration operator*(Duration a, std::int64_t factor) { return {a.milliseconds * factor}; }
};

constexpr Duration milliseconds(std::int64_t n) { return {n}; }
constexpr Duration seconds(std::int64_t n) { return {n * 1000}; }
constexpr Duration minutes(std::int64_t n) { return seconds(n * 60); }
constexpr Duration hours(std::int64_t n) { return minutes(n * 60); }
constexpr Duration days(std::int64_t n) { return hours(n * 24); }

struct Instant {
  std::int64_t milliseconds = 0;  // since 1970-01-01T00:00:00Z

  friend constexpr auto operator<=>(Instant, Instant) = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 errs
  friend constexpr Instant operator+(Instant t, Duration d) { return {t.milliseconds + d.milliseconds}; }
  friend constexpr Instant operator-(Instant t, Duration d) { return {t.milliseconds - d.milliseconds}; }
  friend constexpr Duration operator-(Instant a, Instant b) { return {a.milliseconds - b.milliseconds}; }
};

}  // namespace keyturn
