#include "dynamodb/throughput_history.h"

#include "dynamodb/errors.h"
#include "dynamodb/limits.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

namespace {

std::int64_t day_of(Instant t) { return t.milliseconds / days(1).milliseconds; }

}  // namespace

Result<void> ThroughputHistory::check_decrease(Instant now) const {
  const int today = decreases_today(now);
  if (today < kDecreasesADay) return {};
  const Instant next = *last_decrease_ + kDecreaseAfterwards;
  if (now < next) return errors::too_many_decreases(today, *last_decrease_, next);
  return {};
}

void ThroughputHistory::count_decrease(Instant now) {
  decreases_ = decreases_today(now) + 1;
  day_ = day_of(now);
}

int ThroughputHistory::decreases_today(Instant now) const { return day_of(now) == day_ ? decreases_ : 0; }

}  // namespace keyturn::dynamodb
