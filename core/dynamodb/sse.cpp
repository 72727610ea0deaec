#include "dynamodb/sse.h"

#include <utility>

#include "base/assert.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

Instant SseChange::swaps_at() const { return started + kSseKeySwap; }

Instant SseChange::settles_at() const { return started + (from == to ? kSseSettlesSameKey : kSseSettles); }

std::optional<SseView> SseState::view(Instant now) const {
  if (waits_) return SseView{SseStatus::Updating, change_->from};
  if (change_ && now < change_->settles_at()) {
    return SseView{SseStatus::Updating, now < change_->swaps_at() ? change_->from : change_->to};
  }
  const SseKey& settled = change_ ? change_->to : key_;
  if (settled.is_aws_owned()) return std::nullopt;
  return SseView{SseStatus::Enabled, settled};
}

const SseChange& SseState::begin(SseKey to, std::optional<std::string> requested, Instant now) {
  KT_ASSERT(!change_);
  change_ = SseChange{key_, std::move(to), now, std::move(requested)};
  return *change_;
}

void SseState::swap() {
  KT_ASSERT(change_.has_value());
  key_ = change_->to;
}

void SseState::wait() {
  KT_ASSERT(change_.has_value() && key_ == change_->from);
  waits_ = true;
}

void SseState::go_on(Instant now) {
  KT_ASSERT(waits_);
  waits_ = false;
  change_->started = now - kSseKeySwap;
}

void SseState::abandon() {
  KT_ASSERT(waits_);
  waits_ = false;
  change_.reset();
}

void SseState::settle() {
  KT_ASSERT(change_.has_value() && key_ == change_->to);
  change_.reset();
}

}  // namespace keyturn::dynamodb
