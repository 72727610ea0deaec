#include "server/account_clock.h"

#include <chrono>
#include <cmath>

namespace keyturn::server {

namespace {

template <typename Clock>
std::int64_t milliseconds_of() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch()).count();
}

}  // namespace

Duration machine_time() { return {milliseconds_of<std::chrono::steady_clock>()}; }

Instant machine_date() { return {milliseconds_of<std::chrono::system_clock>()}; }

Instant AccountClock::at(Duration machine) const {
  const double passed = static_cast<double>((machine - machine_).milliseconds) * speed_;
  return shown_ + milliseconds(static_cast<std::int64_t>(std::floor(passed)));
}

void AccountClock::set_speed(double speed, Duration machine) {
  set(at(machine), machine);
  speed_ = speed;
}

void AccountClock::set(Instant shown, Duration machine) {
  shown_ = shown;
  machine_ = machine;
}

}  // namespace keyturn::server
