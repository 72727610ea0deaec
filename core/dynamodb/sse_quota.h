// How often a table's key may be changed (facts sheet 7): four times in 24 hours, then once in six hours. A change is
// booked when the new key takes over, 9 s after the request; the window runs from the first booking.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#limits-dynamodb-encryption
#pragma once
#include "base/result.h"
#include "base/saved.h"
#include "time/instant.h"

namespace keyturn::dynamodb {

class SseQuota {
 public:
  // LimitExceededException when another change to a KMS key is one too many. A change to the AWS owned key is never
  // refused: it is not asked here, only booked.
  Result<void> check(Instant now) const;

  // Counts a change that was requested `now`.
  void book(Instant now);

  int count(Instant now) const { return now < window_end_ ? count_ : 0; }
  Instant window_end() const { return window_end_; }

 private:
  friend struct keyturn::Saved<SseQuota>;

  int count_ = 0;
  Instant window_end_;
  Instant last_;
};

}  // namespace keyturn::dynamodb
