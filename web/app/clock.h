// How fast simulated time runs while the page is open. The time itself is the World's; this turns real seconds into
// simulated ones, and says when the next frame is needed for what the clock will do.
#pragma once
#include <optional>

#include "time/instant.h"

namespace keyturn::app {

class Clock {
 public:
  static constexpr int kSpeeds[] = {1, 60, 3600};

  int speed() const { return speed_; }
  bool is_paused() const { return paused_; }
  void set_speed(int speed);  // one of kSpeeds; another value is ignored
  void set_paused(bool paused) { paused_ = paused; }

  // The simulated time that `real_seconds` stand for; fractions of a millisecond are carried over. A gap of more than a
  // minute counts as a minute: a laptop that slept must not make months pass.
  Duration elapse(double real_seconds);

  // In how many real seconds something changes that the page shows: the next task is due, the clock's reading changes
  // (its seconds while tasks are ahead, else its minutes). Nothing while paused.
  std::optional<double> next_change(Instant now, std::optional<Instant> next_due) const;

 private:
  int speed_ = 1;
  bool paused_ = false;
  double carried_milliseconds_ = 0;
};

}  // namespace keyturn::app
