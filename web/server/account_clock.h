// How simulated time runs in an account: with the machine's, times a speed.
#pragma once
#include "time/instant.h"

namespace keyturn::server {

// Milliseconds that the machine has been running: they never go back.
Duration machine_time();

// The machine's own date, with which clients sign and which the Date header says.
Instant machine_date();

class AccountClock {
 public:
  // `start` is what it shows at `machine`. A speed of 0 stands still.
  AccountClock(Instant start, double speed, Duration machine) : shown_(start), speed_(speed), machine_(machine) {}

  double speed() const { return speed_; }
  Instant at(Duration machine) const;

  // From then on.
  void set_speed(double speed, Duration machine);
  void set(Instant shown, Duration machine);

 private:
  Instant shown_;
  double speed_;
  Duration machine_;
};

}  // namespace keyturn::server
