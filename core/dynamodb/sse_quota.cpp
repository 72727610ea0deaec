#include "dynamodb/sse_quota.h"

#include <algorithm>

#include "dynamodb/errors.h"
#include "dynamodb/limits.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

Result<void> SseQuota::check(Instant now) const {
  const int used = count(now);
  const Instant next = std::min(last_ + kSseAfterwards, window_end_);
  if (used >= kSseChanges && now < next) return errors::too_many_sse_changes({used, window_end_, last_, next});
  return {};
}

void SseQuota::book(Instant now) {
  count_ = count(now) + 1;
  last_ = now + kSseKeySwap;
  if (count_ == 1) window_end_ = last_ + kSseWindow;
}

}  // namespace keyturn::dynamodb
