#include "app/clock.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace keyturn::app {
namespace {

constexpr double kLongestGap = 60.0;       // real seconds
constexpr double kShortestInterval = 0.1;  // a reading that changes faster than this cannot be read

}  // namespace

void Clock::set_speed(int speed) {
  if (std::find(std::begin(kSpeeds), std::end(kSpeeds), speed) != std::end(kSpeeds)) speed_ = speed;
}

Duration Clock::elapse(double real_seconds) {
  if (paused_ || !(real_seconds > 0)) return {0};
  carried_milliseconds_ += std::min(real_seconds, kLongestGap) * speed_ * 1000.0;
  const double whole = std::floor(carried_milliseconds_);
  carried_milliseconds_ -= whole;
  return {static_cast<std::int64_t>(whole)};
}

std::optional<double> Clock::next_change(Instant now, std::optional<Instant> next_due) const {
  if (paused_) return std::nullopt;
  const std::int64_t step = next_due ? 1000 : 60 * 1000;
  std::int64_t wait = step - now.milliseconds % step;
  if (next_due) wait = std::clamp<std::int64_t>((*next_due - now).milliseconds, 0, wait);
  return std::max(kShortestInterval, static_cast<double>(wait) / (1000.0 * speed_));
}

}  // namespace keyturn::app
