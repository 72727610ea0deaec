// When a table's provisioned throughput was last raised and lowered, and how often it was lowered today (UTC): four
// times freely, then once an hour (facts sheet 4.4).
#pragma once
#include <cstdint>
#include <optional>

#include "base/result.h"
#include "base/saved.h"
#include "time/instant.h"

namespace keyturn::dynamodb {

class ThroughputHistory {
 public:
  // LimitExceededException when lowering it `now` is one time too many.
  Result<void> check_decrease(Instant now) const;

  void note_increase(Instant now) { last_increase_ = now; }
  void note_decrease(Instant now) { last_decrease_ = now; }

  // A decrease has taken effect.
  void count_decrease(Instant now);

  int decreases_today(Instant now) const;
  std::optional<Instant> last_increase() const { return last_increase_; }
  std::optional<Instant> last_decrease() const { return last_decrease_; }

 private:
  friend struct keyturn::Saved<ThroughputHistory>;

  std::optional<Instant> last_increase_;
  std::optional<Instant> last_decrease_;
  std::int64_t day_ = 0;  // since the epoch, of `decreases_`
  int decreases_ = 0;
};

}  // namespace keyturn::dynamodb
